import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/app/_ui/back-link";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import type { Refusal, RefusalCode } from "@/lib/rules/refusal";

/** In place of a form that can no longer be sent: why, and the way back to the request. */
export async function ActionClosed({
  title,
  request,
  code,
}: {
  title: string;
  request: CustomerRequest;
  /** Undefined: the status has moved on. */
  code: RefusalCode | null | undefined;
}) {
  const [t, language] = await Promise.all([getTranslations("request"), getLocale()]);
  return (
    <>
      <BackLink href={`/requests/${request.reference}`}>{t("back")}</BackLink>
      <h1>{title}</h1>
      <p>{refusalSentence(closedRefusal(code ?? "wrong_status", request), language)}</p>
    </>
  );
}

/** A closed action with what its sentence names. */
export function closedRefusal(code: RefusalCode, request: CustomerRequest): Refusal {
  const { customerDueAt, policy } = request;
  if (code === "answer_expired" && customerDueAt)
    return { code, params: { deadline: customerDueAt.toISOString() } };
  if (code === "change_closed") return { code, params: { days: policy.changeBusinessDays } };
  return { code };
}

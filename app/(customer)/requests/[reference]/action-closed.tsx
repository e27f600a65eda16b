import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/app/_ui/back-link";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import type { RefusalCode } from "@/lib/rules/refusal";
import type { LifeEvent } from "@/lib/rules/request-status";
import { closedSentence, movedOnCode } from "./closed-sentence";

/** In place of a form that can no longer be sent: why, and the way back to the request. */
export async function ActionClosed({
  title,
  request,
  event,
  code,
}: {
  title: string;
  request: CustomerRequest;
  /** What the form would have done, where the words depend on it. */
  event?: LifeEvent;
  /** Undefined: the status has moved on. */
  code: RefusalCode | null | undefined;
}) {
  const [t, language] = await Promise.all([getTranslations("request"), getLocale()]);
  return (
    <>
      <BackLink href={`/requests/${request.reference}`}>{t("back")}</BackLink>
      <h1>{title}</h1>
      <p>{closedSentence(event, code ?? movedOnCode(event, request), request, language)}</p>
    </>
  );
}

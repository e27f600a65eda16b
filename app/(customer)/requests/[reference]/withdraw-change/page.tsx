import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { ActionForm } from "@/app/_ui/form";
import { SlotTime } from "@/app/_ui/slot-time";
import { ActionClosed } from "../action-closed";
import { CommandInputs } from "../command-inputs";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { keepMeeting } from "./keep-meeting";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.withdrawChange");
  return { title: t("title") };
}

/** The customer keeps the agreed time after all. */
export default async function WithdrawChangePage({
  params,
}: PageProps<"/requests/[reference]/withdraw-change">) {
  const { request } = await ownRequest(params);
  const t = await getTranslations("request.withdrawChange");
  const action = actionOn(request, "withdraw_change");
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} code={action?.closed} />;
  const { meeting, reference } = request;
  return (
    <>
      <FormHeader request={request} title={t("title")} />
      <div className="stack gap-1">
        {meeting ? (
          <p className="font-bold text-slot">
            <SlotTime slot={meeting} />
          </p>
        ) : null}
        <p>{t("text")}</p>
      </div>
      <ActionForm action={keepMeeting} initial={emptyFormState()}>
        <CommandInputs request={request} />
        <p className="flex flex-wrap gap-3">
          <Button>{t("send")}</Button>
          <ButtonLink href={`/requests/${reference}`} kind="secondary">
            {t("keep")}
          </ButtonLink>
        </p>
      </ActionForm>
    </>
  );
}

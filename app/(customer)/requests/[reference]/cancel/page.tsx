import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionClosed } from "../action-closed";
import { EndingForm } from "../ending-form";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { sendCancel } from "./send-cancel";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.cancel");
  return { title: t("title") };
}

/** The customer calls the agreed meeting off, until it starts. */
export default async function CancelPage({ params }: PageProps<"/requests/[reference]/cancel">) {
  const { request, now } = await ownRequest(params);
  const t = await getTranslations("request.cancel");
  const action = actionOn(request, "cancel");
  // Nothing is agreed yet: the same wish has another form.
  if (!action && actionOn(request, "withdraw")) redirect(`/requests/${request.reference}/withdraw`);
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} event="cancel" code={action?.closed} />;
  return (
    <>
      <FormHeader request={request} title={t("title")} />
      <EndingForm request={request} now={now} action={sendCancel} />
    </>
  );
}

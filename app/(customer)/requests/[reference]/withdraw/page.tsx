import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionClosed } from "../action-closed";
import { EndingForm } from "../ending-form";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { sendWithdraw } from "./send-withdraw";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.withdraw");
  return { title: t("title") };
}

/** Before anything was agreed: the customer takes the request back. */
export default async function WithdrawPage({ params }: PageProps<"/requests/[reference]/withdraw">) {
  const { request, now } = await ownRequest(params);
  const t = await getTranslations("request.withdraw");
  const action = actionOn(request, "withdraw");
  // A date was agreed since: the same wish has another form.
  if (!action && actionOn(request, "cancel")) redirect(`/requests/${request.reference}/cancel`);
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} code={action?.closed} />;
  return (
    <>
      <FormHeader request={request} title={t("title")} />
      <EndingForm request={request} now={now} action={sendWithdraw} />
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { ActionClosed } from "../action-closed";
import { FormHeader } from "../form-header";
import { ownRequest } from "../own-request";
import { addSupplement } from "./add-supplement";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.supplement");
  return { title: t("title") };
}

/** The customer adds something to an open request, unasked. */
export default async function SupplementPage({ params }: PageProps<"/requests/[reference]/supplement">) {
  const { request } = await ownRequest(params);
  const t = await getTranslations("request.supplement");
  if (!request.canSupplement)
    return <ActionClosed title={t("closed")} request={request} code="wrong_status" />;
  return (
    <>
      <FormHeader request={request} title={t("title")}>
        <p>{t("lead")}</p>
      </FormHeader>
      <ActionForm action={addSupplement} initial={emptyFormState()}>
        <input type="hidden" name="reference" value={request.reference} />
        <TextArea
          name="message"
          limit={MESSAGE_MAX}
          label={t("message")}
          support={t("messageHint", { max: MESSAGE_MAX })}
          necessity="required"
        />
        <p>
          <Button>{t("send")}</Button>
        </p>
      </ActionForm>
    </>
  );
}

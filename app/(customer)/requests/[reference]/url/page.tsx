import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { CheckBox } from "@/app/_ui/check-box";
import { Definition } from "@/app/_ui/definition";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { ActionClosed } from "../action-closed";
import { CommandInputs } from "../command-inputs";
import { FormHeader } from "../form-header";
import { actionOn, ownRequest } from "../own-request";
import { sendUrl } from "./send-url";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.url");
  return { title: t("title") };
}

/** The customer gives the link of their own meeting tool, or another one. */
export default async function UrlPage({ params }: PageProps<"/requests/[reference]/url">) {
  const { request } = await ownRequest(params);
  const [t, tool] = await Promise.all([getTranslations("request.url"), getTranslations("apply.tool")]);
  const action = actionOn(request, "set_meeting_url");
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} code={action?.closed} />;
  return (
    <>
      <FormHeader request={request} title={t("title")} />
      <ActionForm action={sendUrl} initial={emptyFormState()}>
        <CommandInputs request={request} />
        {request.meetingUrl ? (
          <dl>
            <Definition name={t("now")}>
              <span className="break-all font-normal">{request.meetingUrl}</span>
            </Definition>
          </dl>
        ) : null}
        <TextArea
          name="meetingUrl"
          rows={3}
          label={tool("url")}
          support={tool("urlHint")}
          necessity="required"
        />
        <CheckBox
          name="isGuestConfirmed"
          label={tool("guest")}
          support={tool("guestHint")}
          necessity="required"
        />
        <p>
          <Button>{t("send")}</Button>
        </p>
      </ActionForm>
    </>
  );
}

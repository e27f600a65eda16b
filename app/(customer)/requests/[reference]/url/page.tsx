import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { CheckBox } from "@/app/_ui/check-box";
import { Definition } from "@/app/_ui/definition";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { formatDeadline, formatRemaining } from "@/lib/format";
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
  const { request, now } = await ownRequest(params);
  const [t, tool, language] = await Promise.all([
    getTranslations("request.url"),
    getTranslations("apply.tool"),
    getLocale(),
  ]);
  const action = actionOn(request, "set_meeting_url");
  if (action?.closed !== null)
    return (
      <ActionClosed title={t("closed")} request={request} event="set_meeting_url" code={action?.closed} />
    );
  const { meetingUrl, urlDueAt } = request;
  return (
    <>
      <FormHeader request={request} title={t("title")}>
        {urlDueAt && !meetingUrl ? (
          <p>
            {t("due")} <strong>{formatDeadline(urlDueAt, language)}</strong>
            <span className="ml-3 inline-block whitespace-nowrap">
              {formatRemaining(now, urlDueAt, language)}
            </span>
            <span className="block text-muted text-support">{t("fallback")}</span>
          </p>
        ) : null}
        <p>{t("told")}</p>
      </FormHeader>
      <ActionForm action={sendUrl} initial={emptyFormState()}>
        <CommandInputs request={request} />
        {meetingUrl ? (
          <dl>
            <Definition name={t("now")}>
              <span className="break-all font-normal">{meetingUrl}</span>
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

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { formatDeadline, formatRemaining } from "@/lib/format";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { ActionClosed } from "../action-closed";
import { CommandInputs } from "../command-inputs";
import { FormHeader } from "../form-header";
import { LastMessage } from "../last-message";
import { actionOn, ownRequest } from "../own-request";
import { sendReply } from "./send-reply";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.reply");
  return { title: t("title") };
}

/** The customer answers a question of support. */
export default async function ReplyPage({ params }: PageProps<"/requests/[reference]/reply">) {
  const { request, now } = await ownRequest(params);
  const [t, answer, language] = await Promise.all([
    getTranslations("request.reply"),
    getTranslations("request.answer"),
    getLocale(),
  ]);
  const action = actionOn(request, "answer_info");
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} code={action?.closed} />;
  const { customerDueAt } = request;
  return (
    <>
      <FormHeader request={request} title={t("title")}>
        {customerDueAt ? (
          <p>
            {answer("due")} <strong>{formatDeadline(customerDueAt, language)}</strong>
            <span className="ml-3">{formatRemaining(now, customerDueAt, language)}</span>
          </p>
        ) : null}
      </FormHeader>
      <ActionForm action={sendReply} initial={emptyFormState()}>
        <CommandInputs request={request} />
        <LastMessage messages={request.messages} kind="question" title={t("question")} />
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

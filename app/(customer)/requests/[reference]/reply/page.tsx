import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { TextArea } from "@/app/_ui/text-area";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { ActionClosed } from "../action-closed";
import { AnswerDue } from "../answer-due";
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
  const t = await getTranslations("request.reply");
  const action = actionOn(request, "answer_info");
  if (action?.closed !== null)
    return <ActionClosed title={t("closed")} request={request} event="answer_info" code={action?.closed} />;
  return (
    <>
      <FormHeader request={request} title={t("title")}>
        <AnswerDue request={request} now={now} />
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

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { emptyFormState } from "@/app/_server/form-state";
import { Button } from "@/app/_ui/button";
import { ActionForm } from "@/app/_ui/form";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { SlotTime } from "@/app/_ui/slot-time";
import { TextArea } from "@/app/_ui/text-area";
import { MESSAGE_MAX } from "@/lib/rules/judge-message";
import { ActionClosed } from "../action-closed";
import { AnswerDue } from "../answer-due";
import { CommandInputs } from "../command-inputs";
import { FormHeader } from "../form-header";
import { LastMessage } from "../last-message";
import { actionOn, ownRequest } from "../own-request";
import { answerAlternates } from "./answer-alternates";
import { NO_ALTERNATE } from "./no-alternate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.answer");
  return { title: t("title") };
}

/** The customer picks one of the proposed dates, which confirms it, or says that none suits. */
export default async function AnswerPage({ params }: PageProps<"/requests/[reference]/answer">) {
  const { request, now } = await ownRequest(params);
  const t = await getTranslations("request.answer");
  const action = actionOn(request, "accept_alternate");
  if (action?.closed !== null)
    return (
      <ActionClosed title={t("closed")} request={request} event="accept_alternate" code={action?.closed} />
    );
  return (
    <>
      <FormHeader request={request} title={t("title")}>
        <AnswerDue request={request} now={now} />
      </FormHeader>
      <ActionForm action={answerAlternates} initial={emptyFormState()}>
        <CommandInputs request={request} />
        <LastMessage messages={request.messages} kind="proposal" title={t("quote")} />
        <RadioGroup name="alternateRank" label={t("legend")} support={t("holding")} necessity="required">
          {request.alternates.map((slot) => (
            <RadioCard
              key={slot.rank}
              value={String(slot.rank)}
              label={
                <span className="text-slot">
                  <SlotTime slot={slot} />
                </span>
              }
            />
          ))}
          <RadioCard value={NO_ALTERNATE} label={t("none")} support={t("noneHint")} />
        </RadioGroup>
        <TextArea
          name="message"
          rows={3}
          label={t("message")}
          support={t("messageHint", { max: MESSAGE_MAX })}
          necessity="optional"
        />
        <p>
          <Button>{t("send")}</Button>
        </p>
      </ActionForm>
    </>
  );
}

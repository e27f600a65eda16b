import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { ask } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.ask.title") };
}

/** Staff ask what they need to know before they can decide. */
export default async function AskPage(props: DecisionParams) {
  const desk = await readDecision("ask_info", props);
  const { language, request } = desk;
  const say = translatorFor(language);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.ask.title")}
      submit={say("staff.decision.ask.submit")}
      action={ask}
      choice={{ answerDueAt: request.askDueAt }}
      preview={await openingPreview(desk)}
    >
      <MessageField
        language={language}
        label={say("staff.decision.ask.message")}
        hint={say("staff.decision.ask.messageHint")}
        isRequired
      />
    </DecisionPage>
  );
}

import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { refuse } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.refuseChange.title") };
}

/** Staff cannot move the meeting and say why. */
export default async function RefuseChangePage(props: DecisionParams) {
  const desk = await readDecision("refuse_change", props);
  const say = translatorFor(desk.language);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.refuseChange.title")}
      submit={say("staff.decision.refuseChange.submit")}
      action={refuse}
      preview={await openingPreview(desk)}
    >
      <MessageField
        language={desk.language}
        label={say("staff.decision.refuseChange.message")}
        hint={say("staff.decision.refuseChange.messageHint")}
        isRequired
      />
    </DecisionPage>
  );
}

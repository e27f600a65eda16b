import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { RadioCard } from "@/app/_ui/radio-card";
import { RadioGroup } from "@/app/_ui/radio-group";
import { DECLINE_REASONS } from "@/lib/rules/decline-reasons";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { decline } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.decline.title") };
}

/** Staff decline, with a coded reason and words that lead to a ticket. */
export default async function DeclinePage(props: DecisionParams) {
  const desk = await readDecision("decline", props);
  const say = translatorFor(desk.language);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.decline.title")}
      submit={say("staff.decision.decline.submit")}
      action={decline}
      preview={await openingPreview(desk)}
      isDanger
    >
      <RadioGroup name="reasonCode" label={say("staff.decision.decline.reason")} necessity="required">
        {DECLINE_REASONS.map((reason) => (
          <RadioCard key={reason} value={reason} label={say(`staff.decision.decline.reasons.${reason}`)} />
        ))}
      </RadioGroup>
      <MessageField
        language={desk.language}
        label={say("staff.decision.decline.message")}
        hint={say("staff.decision.decline.messageHint")}
        isRequired
      />
    </DecisionPage>
  );
}

import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { retract } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.retract.title") };
}

/** Staff take a proposal back. */
export default async function RetractPage(props: DecisionParams) {
  const desk = await readDecision("retract_alternates", props);
  const say = translatorFor(desk.language);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.retract.title")}
      submit={say("staff.decision.retract.submit")}
      action={retract}
      preview={await openingPreview(desk)}
    >
      <MessageField language={desk.language} />
    </DecisionPage>
  );
}

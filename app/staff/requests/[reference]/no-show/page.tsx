import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { recordNoShow } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.noShow.title") };
}

/** Nobody of the customer came. */
export default async function NoShowPage(props: DecisionParams) {
  const desk = await readDecision("mark_no_show", props);
  const say = translatorFor(desk.language);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.noShow.title")}
      submit={say("staff.decision.noShow.submit")}
      action={recordNoShow}
      preview={await openingPreview(desk)}
      isDanger
    >
      <MessageField language={desk.language} />
    </DecisionPage>
  );
}

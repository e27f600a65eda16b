import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { TextArea } from "@/app/_ui/text-area";
import { REASON_MAX } from "@/lib/rules/judge-message";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { cancel } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.cancelMeeting.title") };
}

/** Staff call the agreed meeting off, with the reason the customer reads. */
export default async function CancelPage(props: DecisionParams) {
  const desk = await readDecision("cancel", props);
  const say = translatorFor(desk.language);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.cancelMeeting.title")}
      submit={say("staff.decision.cancelMeeting.submit")}
      action={cancel}
      preview={await openingPreview(desk)}
      isDanger
    >
      <TextArea
        name="reason"
        label={say("staff.decision.cancelMeeting.reason")}
        support={say("staff.decision.cancelMeeting.reasonHint")}
        necessity="required"
        rows={4}
        limit={REASON_MAX}
      />
    </DecisionPage>
  );
}

import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { TextField } from "@/app/_ui/text-field";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { setUrl } from "./action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.url.title") };
}

/** Staff set the joining URL, which goes out in a new invitation. */
export default async function UrlPage(props: DecisionParams) {
  const desk = await readDecision("set_meeting_url", props);
  const say = translatorFor(desk.language);
  const { meetingUrl, offeredUrl } = desk.request.tool;
  const known = meetingUrl ?? offeredUrl ?? "";
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.url.title")}
      submit={say("staff.decision.url.submit")}
      action={setUrl}
      initial={{ meetingUrl: known }}
      preview={await openingPreview(desk, { meetingUrl: known })}
    >
      <TextField
        name="meetingUrl"
        type="url"
        inputMode="url"
        label={say("staff.decision.url.url")}
        support={say("staff.decision.url.hint")}
        necessity="required"
      />
    </DecisionPage>
  );
}

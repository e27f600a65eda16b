import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { complete } from "./action";
import { FOLLOW_UP_RANKS } from "./follow-up-ranks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.complete.title") };
}

/** The meeting took place; what stays open is written down and told. */
export default async function CompletePage(props: DecisionParams) {
  const desk = await readDecision("complete", props);
  const say = translatorFor(desk.language);
  const owners = [
    { value: "", label: say("staff.decision.complete.nobody") },
    ...desk.request.staff.map(({ staffId, name }) => ({ value: staffId, label: name })),
  ];
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.complete.title")}
      submit={say("staff.decision.complete.submit")}
      action={complete}
      preview={await openingPreview(desk)}
    >
      <section className="stack">
        <h2>{say("staff.decision.complete.followUps")}</h2>
        <p className="text-muted">{say("staff.decision.complete.followUpsHint")}</p>
        {FOLLOW_UP_RANKS.map((rank) => (
          <fieldset key={rank} className="min-w-0 rounded-card border border-rule p-4">
            <legend className="px-1 font-bold">{say("staff.decision.complete.followUp", { rank })}</legend>
            <div className="stack">
              <TextField name={`followUp${rank}`} label={say("staff.decision.complete.text")} />
              <div className="grid gap-4 sm:grid-cols-3">
                <SelectField
                  name={`followUp${rank}Owner`}
                  label={say("staff.decision.complete.owner")}
                  options={owners}
                />
                <TextField
                  name={`followUp${rank}Due`}
                  type="date"
                  label={say("staff.decision.complete.dueOn")}
                />
                <TextField name={`followUp${rank}Ticket`} label={say("staff.decision.complete.ticket")} />
              </div>
            </div>
          </fieldset>
        ))}
      </section>
      <MessageField language={desk.language} />
    </DecisionPage>
  );
}

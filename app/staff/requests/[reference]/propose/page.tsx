import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { formatDeadline } from "@/lib/format";
import { readStaffOpenings } from "@/lib/requests/read-staff-openings";
import { translatorFor } from "@/lib/words";
import { viewOf } from "../../../view-of";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, readDecision } from "../_decision/read-decision";
import { decisionPath } from "../decision-paths";
import { propose } from "./action";
import { ALTERNATE_RANKS } from "./alternate-ranks";
import { AlternateRow } from "./alternate-row";
import { OpeningsTable } from "./openings-table";
import { timeOptions } from "./time-options";

type Props = DecisionParams & { readonly searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.decision.propose.title") };
}

/** Staff propose one to three alternates with hosts and a deadline, seeing who is free. */
export default async function ProposePage({ searchParams, ...props }: Props) {
  const desk = await readDecision("propose_alternates", props);
  const { actor, now, language, request } = desk;
  const { reference, policy, answerChoices } = request;
  const say = translatorFor(language);
  const from = textParameter((await searchParams).from) ?? "";
  const openings = viewOf(await readStaffOpenings({ actor, reference, from, now }));
  const times = timeOptions(policy, language);
  const hosts = [
    { value: "", label: say("staff.decision.propose.choose") },
    ...openings.hosts.map(({ hostId, name }) => ({ value: hostId, label: name })),
  ];
  const byDefault = answerChoices.find(({ isDefault }) => isDefault);
  return (
    <DecisionPage
      desk={desk}
      title={say("staff.decision.propose.title")}
      submit={say("staff.decision.propose.submit")}
      action={propose}
      initial={{ lengthMinutes: String(openings.lengthMinutes), answerDays: String(byDefault?.days ?? "") }}
      preview={null}
      isOverridable
      aside={
        <OpeningsTable
          openings={openings}
          path={decisionPath(reference, "propose_alternates")}
          isLater={from !== ""}
          language={language}
        />
      }
    >
      <div className="max-w-60">
        <SelectField
          name="lengthMinutes"
          label={say("staff.decision.propose.length")}
          options={policy.lengthsMinutes.map((count) => ({
            value: String(count),
            label: say("staff.decision.propose.minutes", { count }),
          }))}
        />
      </div>
      <div className="stack">
        {ALTERNATE_RANKS.map((rank) => (
          <AlternateRow
            key={rank}
            name={`alternate${rank}`}
            legend={say("staff.decision.propose.rank", { rank })}
          >
            <TextField name={`alternate${rank}Date`} type="date" label={say("staff.decision.propose.date")} />
            <SelectField
              name={`alternate${rank}Time`}
              label={say("staff.decision.propose.time")}
              options={times}
            />
            <SelectField
              name={`alternate${rank}Host`}
              label={say("staff.decision.propose.host")}
              options={hosts}
            />
          </AlternateRow>
        ))}
      </div>
      <SelectField
        name="answerDays"
        label={say("staff.decision.propose.answerDays")}
        support={say("staff.decision.propose.answerHint", { minutes: policy.alternateMarginMinutes })}
        options={answerChoices.map(({ days, dueAt }) => ({
          value: String(days),
          label: say("staff.decision.propose.answerOption", {
            days,
            deadline: formatDeadline(dueAt, language),
          }),
        }))}
      />
      <MessageField language={language} />
      {request.tool.isOwn || request.meeting ? null : (
        <TextField
          name="meetingUrl"
          type="url"
          inputMode="url"
          label={say("staff.decision.propose.url")}
          support={say("staff.decision.propose.urlHint")}
          necessity="optional"
        />
      )}
    </DecisionPage>
  );
}

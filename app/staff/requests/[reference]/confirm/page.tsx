import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { type SearchParameters, textParameter } from "@/app/_server/search-parameters";
import { SelectField } from "@/app/_ui/select-field";
import { formatSlot } from "@/lib/format";
import { makesMeets } from "@/lib/meet/makes-meets";
import { suggestHost } from "@/lib/rules/suggest-host";
import { translatorFor } from "@/lib/words";
import { DecisionPage } from "../_decision/decision-page";
import { MessageField } from "../_decision/message-field";
import { type DecisionParams, openingPreview, readDecision } from "../_decision/read-decision";
import { SlotCard } from "../slot-card";
import { confirm } from "./action";
import { hostOptions } from "./host-options";
import { UrlFields } from "./url-fields";

type Props = DecisionParams & { readonly searchParams: SearchParameters };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await getLocale())("staff.detail.actions.confirm") };
}

/** Staff confirm the candidate of `rank` with a host and a URL. */
export default async function ConfirmPage({ searchParams, ...props }: Props) {
  const read = await readDecision("confirm", props);
  const { language, request } = read;
  const say = translatorFor(language);
  const rank = Number(textParameter((await searchParams).rank) ?? "1");
  const candidate = request.candidates.find((one) => one.rank === rank);
  const gone = candidate ? null : say("staff.decision.confirm.gone");
  const desk = { ...read, closed: read.closed ?? gone };
  const known = request.tool.meetingUrl ?? request.tool.offeredUrl ?? "";
  const isMakeable = makesMeets() && !request.tool.isOwn && known === "";
  const hosts = candidate?.hosts ?? [];
  const suggested = suggestHost(hosts, request.assignee?.staffId ?? null) ?? "";
  const title = candidate
    ? say("staff.decision.confirm.title", { slot: formatSlot(candidate.slot, language) })
    : say("staff.detail.actions.confirm");
  const opening = candidate ? { slot: candidate.slot, meetingUrl: known, isMeetMade: isMakeable } : {};
  return (
    <DecisionPage
      desk={desk}
      title={title}
      submit={say("staff.decision.confirm.submit")}
      action={confirm}
      initial={{ hostId: suggested, meetingUrl: known, urlWay: "make" }}
      choice={candidate ? { slot: candidate.slot } : {}}
      preview={await openingPreview(desk, opening)}
      isOverridable
      about={
        candidate ? (
          <div id="candidateRank" tabIndex={-1} className="max-w-200">
            <SlotCard
              title={say(candidate.rank === 1 ? "staff.detail.first" : "staff.detail.second")}
              look={candidate}
              leadBusinessDays={request.leadBusinessDays}
              language={language}
              level="h2"
            />
          </div>
        ) : null
      }
    >
      <input type="hidden" name="candidateRank" value={rank} />
      <SelectField
        name="hostId"
        label={say("staff.decision.confirm.host")}
        support={say("staff.decision.confirm.hostHint")}
        necessity="required"
        options={hostOptions(hosts, language)}
      />
      <UrlFields tool={request.tool} isMakeable={isMakeable} language={language} />
      <MessageField language={language} />
    </DecisionPage>
  );
}

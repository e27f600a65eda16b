import { ButtonLink } from "@/app/_ui/button-link";
import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatSlot } from "@/lib/format";
import type { StaffRequest } from "@/lib/requests/staff-request";
import { translatorFor } from "@/lib/words";
import { decisionPath } from "./decision-paths";
import { Section } from "./section";
import { SlotCard } from "./slot-card";

/** Both candidates side by side, and beside them the meeting they would move; alternates on offer below. */
export function SlotsSection({ request, language }: { request: StaffRequest; language: Language }) {
  const say = translatorFor(language);
  const { candidates, meeting, alternates, pastMeeting } = request;
  const canConfirm = request.actions.some(({ event, closed }) => event === "confirm" && closed === null);
  const best = candidates.find(({ hosts }) => hosts.some(({ isFree }) => isFree))?.rank;
  const isAgreed = candidates.length === 0 && alternates.length === 0;
  return (
    <Section title={say(meeting && isAgreed ? "staff.detail.agreed" : "staff.detail.slots")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-2">
        {meeting ? (
          <SlotCard
            title={say(isAgreed ? "staff.detail.agreed" : "staff.detail.current")}
            look={meeting}
            leadBusinessDays={request.leadBusinessDays}
            hostLine={say("staff.detail.host", { host: meeting.hostName })}
            isWide
            language={language}
          />
        ) : null}
        {candidates.map((candidate) => (
          <SlotCard
            key={candidate.rank}
            title={say(candidate.rank === 1 ? "staff.detail.first" : "staff.detail.second")}
            look={candidate}
            leadBusinessDays={request.leadBusinessDays}
            language={language}
          >
            {canConfirm ? (
              <p>
                <ButtonLink
                  kind={candidate.rank === best ? "primary" : "secondary"}
                  href={`${decisionPath(request.reference, "confirm")}?rank=${candidate.rank}`}
                >
                  {say("staff.detail.confirmThis")}
                </ButtonLink>
              </p>
            ) : null}
          </SlotCard>
        ))}
      </div>
      {candidates.length + alternates.length === 0 && !meeting && !pastMeeting ? (
        <p className="text-muted">{say("staff.detail.noCandidates")}</p>
      ) : null}
      {pastMeeting ? (
        <p>
          {say("staff.detail.pastMeeting", {
            slot: formatSlot(pastMeeting, language),
            host: pastMeeting.hostName,
          })}
        </p>
      ) : null}
      {alternates.length === 0 ? null : (
        <div>
          <h3>{say("staff.detail.alternates")}</h3>
          <ul>
            {alternates.map(({ rank, slot, hostName }) => (
              <li key={rank}>
                {say("staff.detail.alternate", { rank })}{" "}
                <Time at={slot.start}>
                  <b>{formatSlot(slot, language)}</b>
                </Time>{" "}
                <span className="text-muted">{say("staff.detail.heldBy", { host: hostName })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {candidates.length + (meeting ? 1 : 0) > 0 ? (
        <p aria-hidden="true" className="text-muted text-small">
          {say("staff.detail.rail.legend")}
        </p>
      ) : null}
    </Section>
  );
}

import { Time } from "@/app/_ui/time";
import type { Language } from "@/lib/auth/actor";
import { formatDeadline, formatInstantWithYear, formatSlot } from "@/lib/format";
import type { HistoryChange, HistoryLine } from "@/lib/requests/read-staff-history";
import type { Slot } from "@/lib/rules/slot";
import { translatorFor } from "@/lib/words";
import { Section } from "./section";

/** Everything that happened, newest first: who, what, and the values before and after. */
export function HistorySection({
  history,
  language,
}: {
  history: readonly HistoryLine[];
  language: Language;
}) {
  const say = translatorFor(language);
  return (
    <Section title={say("staff.detail.history.heading")}>
      <ol>
        {history.map((line) => (
          <li key={line.version} className="border-rule border-b py-2 first:pt-0 last:border-b-0">
            <p>
              <span className="text-muted">
                <Time at={line.at}>{formatInstantWithYear(line.at, language)}</Time>{" "}
                {say(`staff.detail.thread.author.${line.actorKind}`, { name: line.actorName })}
              </span>{" "}
              <b>{say(`staff.detail.history.event.${line.event}`)}</b>
              {line.fromStatus !== null && line.fromStatus !== line.toStatus ? (
                <span className="ml-2 text-muted">
                  {say("staff.detail.history.status", {
                    from: say(`status.staff.${line.fromStatus}`),
                    to: say(`status.staff.${line.toStatus}`),
                  })}
                </span>
              ) : null}
            </p>
            <ul>
              {line.changes.map((change) => (
                <li key={change.what} className="text-small">
                  {changeWords(change, language)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** 「確定した日時:なし → 12月7日(月)14:00」 */
function changeWords(change: HistoryChange, language: Language): string {
  const say = translatorFor(language);
  const none = say("staff.detail.history.none");
  const name = say(`staff.detail.history.change.${change.what}`);
  const slots = (list: readonly Slot[]) =>
    list.map((slot) => formatSlot(slot, language)).join(say("staff.detail.verdict.separator")) || none;
  const fromTo = (from: string, to: string) =>
    say("staff.detail.history.changed", { name, change: say("staff.detail.history.status", { from, to }) });
  switch (change.what) {
    case "candidates":
    case "alternates":
      return fromTo(slots(change.before), slots(change.after));
    case "meeting": {
      const when = (instant: Date | null) => (instant ? formatDeadline(instant, language) : none);
      return fromTo(when(change.before), when(change.after));
    }
    case "host":
      return fromTo(change.before ?? none, change.after ?? none);
    case "meetingUrl":
      return name;
  }
}

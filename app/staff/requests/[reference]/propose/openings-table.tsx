import Link from "next/link";
import type { Language } from "@/lib/auth/actor";
import { formatDay, formatMinute, formatMonth } from "@/lib/format";
import type { OpenDay, StaffOpenings } from "@/lib/requests/read-staff-openings";
import { monthOf } from "@/lib/rules/jst";
import { translatorFor } from "@/lib/words";
import { ScrollRegion } from "../../../scroll-region";

// More names than these are told as a number, so that a row stays a row.
const NAMES_SHOWN = 3;

/** Who is free at each full hour of the next business days. */
export function OpeningsTable({
  openings,
  path,
  isLater,
  language,
}: {
  openings: StaffOpenings;
  path: string;
  isLater: boolean;
  language: Language;
}) {
  const say = translatorFor(language);
  const minutes = openings.days[0]?.hours.map(({ minute }) => minute) ?? [];
  return (
    <section className="stack gap-2">
      <h2>{say("staff.decision.propose.openings.heading")}</h2>
      <p className="text-muted">
        {say("staff.decision.propose.openings.hint", { minutes: openings.lengthMinutes })}
      </p>
      <ScrollRegion label={say("staff.decision.propose.openings.heading")}>
        <table className="w-full min-w-200 border-rule border-y bg-surface text-small">
          <thead>
            <tr>
              <th scope="col" className="bg-closed px-2 py-1.5 text-left">
                {say("staff.decision.propose.openings.day")}
              </th>
              {minutes.map((minute) => (
                <th key={minute} scope="col" className="bg-closed px-2 py-1.5 text-left">
                  {formatMinute(minute)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {openings.days.map((day) => (
              <tr key={day.date} className="border-rule border-t align-top">
                <th scope="row" className="whitespace-nowrap px-2 py-1.5 text-left">
                  {formatDay(day.date, language)}
                  <DayNote day={day} language={language} />
                </th>
                {day.hours.map(({ minute, hostNames }) => (
                  <td key={minute} className="px-2 py-1.5">
                    <FreeNames names={hostNames} hostCount={openings.hosts.length} language={language} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="flex flex-wrap gap-4">
        {openings.nextFrom === null ? null : (
          <Link href={`${path}?from=${openings.nextFrom}`} prefetch={false}>
            {say("staff.decision.propose.openings.next", { count: openings.days.length })}
          </Link>
        )}
        {isLater ? (
          <Link href={path} prefetch={false}>
            {say("staff.decision.propose.openings.first")}
          </Link>
        ) : null}
      </p>
    </section>
  );
}

function DayNote({ day, language }: { day: OpenDay; language: Language }) {
  const say = translatorFor(language);
  const month = formatMonth(monthOf(day.date), language);
  const notes = [
    ...(day.claimedBy === null
      ? []
      : [say("staff.decision.propose.openings.claimed", { month, reference: day.claimedBy })]),
    ...(day.isEligible ? [] : [say("staff.decision.propose.openings.basic")]),
    ...(day.isUnderLead ? [say("staff.decision.propose.openings.underLead")] : []),
  ];
  return notes.map((note) => (
    <span key={note} className="block font-normal text-warning">
      {note}
    </span>
  ));
}

function FreeNames({
  names,
  hostCount,
  language,
}: {
  names: readonly string[];
  hostCount: number;
  language: Language;
}) {
  const say = translatorFor(language);
  if (names.length === 0) {
    return (
      <span className="text-muted">
        <span aria-hidden="true">{say("staff.decision.propose.openings.nobody")}</span>
        <span className="sr-only">{say("staff.decision.propose.openings.nobodySpoken")}</span>
      </span>
    );
  }
  if (names.length === hostCount && hostCount > 1) {
    return <span className="whitespace-nowrap">{say("staff.decision.propose.openings.everybody")}</span>;
  }
  if (names.length > NAMES_SHOWN) return say("staff.decision.propose.openings.many", { count: names.length });
  return names.map((name) => (
    <span key={name} className="block whitespace-nowrap">
      {name}
    </span>
  ));
}

import type { Language } from "@/lib/auth/actor";
import { formatMinute } from "@/lib/format";
import type { LengthChoice } from "@/lib/requests/read-customer-slots";
import type { AvailabilityTime } from "@/lib/rules/availability";

const RANGE: Record<Language, string> = { ja: "〜", en: "–" };
const BETWEEN: Record<Language, string> = { ja: "、", en: ", " };

/** The free starts of one day, neighbours joined: 「10:00〜12:15、14:00〜17:15」. Empty when none is free. */
export function freeTimesText(
  times: readonly AvailabilityTime[],
  gridMinutes: number,
  language: Language,
): string {
  const runs: { first: number; last: number }[] = [];
  for (const { minute, closed } of times) {
    if (closed !== null) continue;
    const run = runs.at(-1);
    if (run && minute - run.last === gridMinutes) run.last = minute;
    else runs.push({ first: minute, last: minute });
  }
  return runs
    .map(({ first, last }) =>
      first === last ? formatMinute(first) : `${formatMinute(first)}${RANGE[language]}${formatMinute(last)}`,
    )
    .join(BETWEEN[language]);
}

/** For each length, the free starts of every open day, by date. */
export type FreeTimes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The free starts of the whole stretch, for the form that says them once a day is chosen. */
export function freeTimesOf(
  choices: readonly LengthChoice[],
  gridMinutes: number,
  language: Language,
): FreeTimes {
  return Object.fromEntries(
    choices.map(({ lengthMinutes, days }) => [
      String(lengthMinutes),
      Object.fromEntries(
        days
          .filter(({ closed }) => closed === null)
          .map(({ date, times }) => [date, freeTimesText(times, gridMinutes, language)]),
      ),
    ]),
  );
}

import {
  addBusinessDays,
  type ClosedDay,
  type Closure,
  closedDayOf,
  isBusinessDay,
  subtractBusinessDays,
} from "./business-days";
import { isBeyondPublishedHolidays, LAST_PUBLISHED_HOLIDAY_YEAR } from "./holidays";
import { addDays, jstDateOf, jstMinuteOf } from "./jst";
import type { PolicySettings } from "./policy";

type Submission = {
  readonly now: Date;
  readonly policy: PolicySettings;
  readonly closures: readonly Closure[];
};

/** How the earliest date came about: the closed days that were passed over on the way to it. */
export type EarliestDate = {
  readonly earliest: string;
  /** The date in Japan at the instant of submission. */
  readonly submittedOn: string;
  /** Day 0 of the count: `submittedOn`, or a later day under `afterHours: nextBusinessDay`. */
  readonly countedFrom: string;
  readonly skipped: readonly ({ readonly date: string } & ClosedDay)[];
};

/**
 * 「申請した日から 5 営業日以降」: the first selectable date for a request made at `now`. The date of
 * submission in Japan is day 0, whatever the hour, and the 5th business day after it is the first
 * one: Monday 2026-10-05 gives Tuesday 2026-10-13, as the 12th is a holiday. With a lead of 0 it is
 * the first business day on or after day 0.
 */
export function earliestDate({ now, policy, closures }: Submission): string {
  const dayZero = countedFromOf({ now, policy, closures });
  if (policy.leadBusinessDays === 0) return firstBusinessDayFrom(dayZero, closures);
  return addBusinessDays(dayZero, policy.leadBusinessDays, closures);
}

/** The earliest date together with the closed days between the submission and it. */
export function earliestDateExplained({ now, policy, closures }: Submission): EarliestDate {
  const submittedOn = jstDateOf(now);
  const earliest = earliestDate({ now, policy, closures });
  const skipped = [];
  for (let date = addDays(submittedOn, 1); date < earliest; date = addDays(date, 1)) {
    const closedDay = closedDayOf(date, closures);
    if (closedDay) skipped.push({ date, ...closedDay });
  }
  return { earliest, submittedOn, countedFrom: countedFromOf({ now, policy, closures }), skipped };
}

/**
 * The last selectable date: so many business days beyond the earliest date, and at most the last
 * business day of the years whose holidays are published. It lies before the earliest date once the
 * published years have run out; then no date can be chosen.
 */
export function lastSelectableDate({ now, policy, closures }: Submission): string {
  return lastSelectableDateAfter(earliestDate({ now, policy, closures }), policy, closures);
}

/** As `lastSelectableDate`, for a caller who knows the earliest date already. */
export function lastSelectableDateAfter(
  earliest: string,
  policy: PolicySettings,
  closures: readonly Closure[],
): string {
  const horizon = addBusinessDays(earliest, policy.horizonBusinessDays, closures);
  if (!isBeyondPublishedHolidays(horizon)) return horizon;
  return subtractBusinessDays(`${LAST_PUBLISHED_HOLIDAY_YEAR + 1}-01-01`, 1, closures);
}

/**
 * Day 0. Under `sameDay` the date of submission itself, be it a Sunday or a minute before midnight.
 * Under `nextBusinessDay` a request made on a closed day, or at closing time or later, reads as made
 * on the next business day; one made before opening time counts that day.
 */
function countedFromOf({ now, policy, closures }: Submission): string {
  const submittedOn = jstDateOf(now);
  if (policy.afterHours === "sameDay") return submittedOn;
  const isInTime = jstMinuteOf(now) < policy.closeMinute && isBusinessDay(submittedOn, closures);
  return isInTime ? submittedOn : addBusinessDays(submittedOn, 1, closures);
}

function firstBusinessDayFrom(date: string, closures: readonly Closure[]): string {
  return isBusinessDay(date, closures) ? date : addBusinessDays(date, 1, closures);
}

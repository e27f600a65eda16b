import { addBusinessDays, type Closure, isBusinessDay, subtractBusinessDays } from "./business-days";
import { addDays, instantAt, jstDateOf } from "./jst";
import type { PolicySettings } from "./policy";

const MINUTE_MS = 60_000;

// The same measure as for a walk over business days: beyond it the closures or the hours are wrong.
const LONGEST_CLOSED_RUN_DAYS = 396;

/**
 * An n-business-day deadline: closing time (18:00 JST) of the n-th business day after the date of
 * the event in Japan. From Thursday 2026-10-08 at any hour, two days end on Tuesday the 13th, 18:00.
 */
export function businessDayDeadline(
  from: Date,
  businessDays: number,
  closures: readonly Closure[],
  policy: PolicySettings,
): Date {
  return instantAt(addBusinessDays(jstDateOf(from), businessDays, closures), policy.closeMinute);
}

/**
 * "n business days before a meeting": closing time (18:00 JST) of the n-th business day before its
 * date, and never later than its start (which is what 0 days mean).
 */
export function deadlineBeforeMeeting(
  start: Date,
  businessDays: number,
  closures: readonly Closure[],
  policy: PolicySettings,
): Date {
  const date = subtractBusinessDays(jstDateOf(start), businessDays, closures);
  return earlierOf(instantAt(date, policy.closeMinute), start);
}

/**
 * Until when the customer may answer to alternates or to a question: so many business days, and at
 * most until `alternateMarginMinutes` before the earliest alternate and until `latest`, when the request
 * runs out anyway. The answer may lie before `from` when one of these is too near; the caller refuses
 * that.
 */
export function answerDeadline({
  from,
  days,
  earliestAlternate,
  latest,
  closures,
  policy,
}: {
  readonly from: Date;
  readonly days: number;
  readonly earliestAlternate?: Date;
  readonly latest?: Date | null;
  readonly closures: readonly Closure[];
  readonly policy: PolicySettings;
}): Date {
  const inDays = businessDayDeadline(from, days, closures, policy);
  const deadline = latest ? earlierOf(inDays, latest) : inDays;
  if (!earliestAlternate) return deadline;
  const margin = policy.alternateMarginMinutes * MINUTE_MS;
  return earlierOf(deadline, new Date(earliestAlternate.getTime() - margin));
}

/** Until when the customer may ask to change the date of a meeting. */
export function changeDeadline(start: Date, closures: readonly Closure[], policy: PolicySettings): Date {
  return deadlineBeforeMeeting(start, policy.changeBusinessDays, closures, policy);
}

/** Until when the customer may give the URL of their own meeting tool. */
export function urlDeadline(start: Date, closures: readonly Closure[], policy: PolicySettings): Date {
  return deadlineBeforeMeeting(start, policy.urlBusinessDays, closures, policy);
}

/**
 * Business minutes (opening to closing time of business days) between two instants; with fractions
 * when the instants have seconds, and 0 when `to` is not later.
 */
export function businessMinutesBetween(
  from: Date,
  to: Date,
  closures: readonly Closure[],
  policy: PolicySettings,
): number {
  let passedMs = 0;
  const lastDate = jstDateOf(to);
  for (let date = jstDateOf(from); date <= lastDate; date = addDays(date, 1)) {
    const start = Math.max(from.getTime(), instantAt(date, policy.openMinute).getTime());
    const end = Math.min(to.getTime(), instantAt(date, policy.closeMinute).getTime());
    if (end > start && isBusinessDay(date, closures)) passedMs += end - start;
  }
  return passedMs / MINUTE_MS;
}

/**
 * The first instant at which so many business minutes have passed since `from`; `from` itself for 0.
 * Throws RangeError when no business time comes for more than a year.
 */
export function businessInstantAt(
  from: Date,
  minutes: number,
  closures: readonly Closure[],
  policy: PolicySettings,
): Date {
  let leftMs = Math.round(minutes * MINUTE_MS);
  if (leftMs <= 0) return from;
  let date = jstDateOf(from);
  for (let closedRun = 0; closedRun <= LONGEST_CLOSED_RUN_DAYS; date = addDays(date, 1)) {
    const start = Math.max(from.getTime(), instantAt(date, policy.openMinute).getTime());
    const openMs = instantAt(date, policy.closeMinute).getTime() - start;
    if (openMs <= 0 || !isBusinessDay(date, closures)) {
      closedRun += 1;
      continue;
    }
    if (leftMs <= openMs) return new Date(start + leftMs);
    leftMs -= openMs;
    closedRun = 0;
  }
  throw new RangeError(`No business time within ${LONGEST_CLOSED_RUN_DAYS} days before ${date}`);
}

function earlierOf(a: Date, b: Date): Date {
  return a < b ? a : b;
}

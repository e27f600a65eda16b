import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import { isBusinessDay } from "../rules/business-days";
import { earliestDate } from "../rules/earliest-date";
import { isBeyondPublishedHolidays } from "../rules/holidays";
import { freeHosts } from "../rules/host-availability";
import { addDays, datesFrom, instantAt, isCalendarDate, jstDateOf, monthOf } from "../rules/jst";
import { isEligible, planOf } from "../rules/plan";
import { claimedMonthsOf } from "./judge-offer";
import { readStaffHosts, type StaffHost } from "./read-staff-hosts";
import { numberOf } from "./reference";

const DAYS_SHOWN = 10;
// Ten business days lie within this, the longest holidays and closures of a year included.
const DATES_LOOKED_AT = 31;
const MINUTES_PER_HOUR = 60;

/** A business day on which staff could propose a time. */
export type OpenDay = {
  readonly date: string;
  /** Nearer than customers may choose: proposing it needs a reason. */
  readonly isUnderLead: boolean;
  /** Another request of the account holds the month: nothing can be proposed here. */
  readonly claimedBy: string | null;
  readonly isEligible: boolean;
  /** Who is free from each full hour on. */
  readonly hours: readonly { readonly minute: number; readonly hostNames: readonly string[] }[];
};

export type StaffOpenings = {
  readonly lengthMinutes: number;
  readonly days: readonly OpenDay[];
  readonly hosts: readonly { readonly hostId: string; readonly name: string }[];
  /** Where the next days begin; null at the end of the published holidays. */
  readonly nextFrom: string | null;
};

/**
 * Who is free on the next business days, for a proposal of alternates: from `from` (a date) on, or
 * from tomorrow. Only staff; members get `not_found`.
 */
export async function readStaffOpenings(question: {
  readonly actor: Actor;
  readonly reference: string;
  readonly from: string;
  readonly now: Date;
}): Promise<Result<StaffOpenings>> {
  const { actor, now } = question;
  const number = numberOf(question.reference);
  if (number === null || permissionOf(actor, "propose_alternates", null) !== "allowed") return NOT_FOUND;
  const db = database();
  const request = await db.meetingRequest.findUnique({
    where: { number },
    select: { id: true, accountId: true, account: true },
  });
  if (!request) return NOT_FOUND;
  const policy = await policyInForce(db, now);
  const closures = await closuresAround(db, now);
  const tomorrow = addDays(jstDateOf(now), 1);
  const asked = isCalendarDate(question.from) && question.from > tomorrow ? question.from : tomorrow;
  const dates = datesFrom(asked, DATES_LOOKED_AT)
    .filter((date) => !isBeyondPublishedHolidays(date) && isBusinessDay(date, closures))
    .slice(0, DAYS_SHOWN);
  const first = dates[0] ?? asked;
  const last = dates.at(-1) ?? asked;
  const hosts = await readStaffHosts(db, [{ start: instantAt(first, 0), end: instantAt(last, 1440) }]);
  const claimed = await claimedMonthsOf(db, request.accountId, request.id);
  const earliest = earliestDate({ now, policy, closures });
  const lengthMinutes = policy.lengthsMinutes.at(-1) ?? MINUTES_PER_HOUR;
  const starts = fullHours(policy.openMinute, policy.closeMinute - lengthMinutes);
  const next = addDays(last, 1);
  return ok({
    lengthMinutes,
    days: dates.map((date) => ({
      date,
      isUnderLead: date < earliest,
      claimedBy: claimed.get(monthOf(date))?.reference ?? null,
      isEligible: isEligible(planOf(request.account, monthOf(date))),
      hours: starts.map((minute) => ({ minute, hostNames: freeNames(date, minute, lengthMinutes, hosts) })),
    })),
    hosts: hosts.map(({ hostId, name }) => ({ hostId, name })),
    nextFrom: dates.length === DAYS_SHOWN && !isBeyondPublishedHolidays(next) ? next : null,
  });
}

function fullHours(first: number, last: number): number[] {
  const from = Math.ceil(first / MINUTES_PER_HOUR);
  return Array.from({ length: Math.max(0, Math.floor(last / MINUTES_PER_HOUR) - from + 1) }, (_, index) => {
    return (from + index) * MINUTES_PER_HOUR;
  });
}

function freeNames(date: string, minute: number, length: number, hosts: readonly StaffHost[]): string[] {
  const slot = { start: instantAt(date, minute), end: instantAt(date, minute + length) };
  const verdicts = freeHosts(slot, hosts);
  return hosts.filter((_, index) => verdicts[index]?.free).map(({ name }) => name);
}

import { addBusinessDays, type Closure, subtractBusinessDays } from "./business-days";
import { businessInstantAt, businessMinutesBetween } from "./deadlines";
import { type ExpiryState, runsOutAt } from "./expiry";
import { instantAt, jstDateOf } from "./jst";
import type { PolicySettings } from "./policy";
import { isOpenStatus } from "./request-status";
import type { Slot } from "./slot";

/** Everything anybody is reminded of by the passing of time. */
export const REMINDER_KINDS = [
  "staff_half",
  "staff_due",
  "candidates_ending",
  "change_undecided",
  "customer_before_deadline",
  "meeting_tomorrow",
  "url_missing_customer",
  "url_missing_staff",
  "result_missing",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Who is reminded: the customer's side or not, and whom of support; `desk` is the host and the assignee. */
export type ReminderAudience = { readonly customer: boolean; readonly staff: "nobody" | "desk" | "host" };

export const REMINDER_AUDIENCES = {
  staff_half: { customer: false, staff: "desk" },
  staff_due: { customer: false, staff: "desk" },
  candidates_ending: { customer: true, staff: "desk" },
  change_undecided: { customer: false, staff: "desk" },
  customer_before_deadline: { customer: true, staff: "nobody" },
  meeting_tomorrow: { customer: true, staff: "host" },
  url_missing_customer: { customer: true, staff: "nobody" },
  url_missing_staff: { customer: false, staff: "desk" },
  result_missing: { customer: false, staff: "desk" },
} as const satisfies Record<ReminderKind, ReminderAudience>;

/** Of what somebody is reminded, from when on, and from when on it would be pointless. */
export type Reminder = {
  readonly kind: ReminderKind;
  readonly dueAt: Date;
  readonly staleAt: Date;
  /** What it is about: of one occasion people are reminded once, however the clock goes. */
  readonly occasion: string;
};

/** What decides of what somebody is to be reminded. */
export type ReminderState = ExpiryState & {
  /** The last change of status: since when whose turn it is, and the version it made. */
  readonly turn: { readonly version: number; readonly at: Date };
  readonly staffDueAt: Date | null;
  /** When the standing meeting was agreed, or support took over to give its URL. */
  readonly agreedAt: Date | null;
  readonly isOwnTool: boolean;
  readonly meetingUrl: string | null;
  readonly urlDueAt: Date | null;
};

export type ReminderTerms = { readonly policy: PolicySettings; readonly closures: readonly Closure[] };

// A result that nobody wrote down in two weeks is a matter for the queue, which goes on showing it.
const RESULT_STALE_BUSINESS_DAYS = 10;

/**
 * Every reminder that the present state of a request will bring if nothing else happens, in no order. At
 * any instant at most one of those that urge support to answer is due: the more urgent one takes over.
 */
export function remindersOf(state: ReminderState, terms: ReminderTerms): Reminder[] {
  if (!isOpenStatus(state.status)) return [];
  const { meeting } = state;
  const reminders = [
    ...answerReminders(state, terms),
    ...(meeting ? meetingReminders(state, meeting, terms) : []),
  ];
  return reminders.filter(({ dueAt, staleAt }) => dueAt < staleAt);
}

/** Whether a reminder is to be written at `now`. */
export function isReminderDue({ dueAt, staleAt }: Reminder, now: Date): boolean {
  return dueAt <= now && now < staleAt;
}

/** Between which instants a meeting must begin for a reminder about it to be possibly due at `now`. */
export function reminderWindow(now: Date, { policy, closures }: ReminderTerms): { from: Date; to: Date } {
  const { meetingReminderBusinessDays, urlTaskBusinessDays, urlBusinessDays } = policy;
  const { deadlineReminderBusinessDays, resultReminderBusinessDays, closeMinute } = policy;
  const ahead = Math.max(
    meetingReminderBusinessDays,
    urlTaskBusinessDays,
    urlBusinessDays + deadlineReminderBusinessDays,
  );
  const behind = resultReminderBusinessDays + RESULT_STALE_BUSINESS_DAYS;
  const today = jstDateOf(now);
  return {
    from: instantAt(subtractBusinessDays(today, behind + 1, closures), 0),
    to: instantAt(addBusinessDays(today, ahead + 1, closures), closeMinute),
  };
}

/** About an answer that somebody owes. */
function answerReminders(state: ReminderState, terms: ReminderTerms): Reminder[] {
  const end = runsOutAt(state);
  if (end === null || end <= state.turn.at) return [];
  const { status, turn, staffDueAt, meeting } = state;
  const occasion = `v${turn.version}`;
  const endingAt = dayBefore(end, turn.at, terms.policy.deadlineReminderBusinessDays, terms);
  const ending = (kind: ReminderKind) =>
    endingAt ? [{ kind, dueAt: endingAt, staleAt: end, occasion }] : [];
  if (status === "needs_info" || status === "alternates_proposed") return ending("customer_before_deadline");

  const isAboutMeeting = meeting !== null && end.getTime() === meeting.start.getTime();
  const last = ending(isAboutMeeting ? "change_undecided" : "candidates_ending");
  if (!staffDueAt) return last;
  const takenOverAt = endingAt ?? end;
  const half = partOf(turn.at, staffDueAt, terms.policy.staffReminderPercent, terms);
  return [
    { kind: "staff_half", dueAt: half, staleAt: earlierOf(staffDueAt, takenOverAt), occasion },
    { kind: "staff_due", dueAt: staffDueAt, staleAt: takenOverAt, occasion },
    ...last,
  ];
}

/** About an agreed meeting: that it is near, that its URL or its result is missing. */
function meetingReminders(state: ReminderState, meeting: Slot, terms: ReminderTerms): Reminder[] {
  const { policy, closures } = terms;
  const { status, meetingUrl, isOwnTool, urlDueAt } = state;
  const { start } = meeting;
  const agreedAt = state.agreedAt ?? state.turn.at;
  const occasion = start.toISOString();
  const reminders: Reminder[] = [];

  // Who agreed a date that near has just been told of it.
  const nearAt = openingBefore(start, policy.meetingReminderBusinessDays, terms);
  if (nearAt > agreedAt)
    reminders.push({ kind: "meeting_tomorrow", dueAt: nearAt, staleAt: start, occasion });

  if (meetingUrl === null && isOwnTool && urlDueAt) {
    const dueAt = dayBefore(urlDueAt, agreedAt, policy.deadlineReminderBusinessDays, terms);
    const awaited = {
      kind: "url_missing_customer",
      staleAt: urlDueAt,
      occasion: urlDueAt.toISOString(),
    } as const;
    if (dueAt) reminders.push({ ...awaited, dueAt });
  }
  if (meetingUrl === null && !urlDueAt) {
    const dueAt = dayBefore(start, agreedAt, policy.urlTaskBusinessDays, terms);
    if (dueAt) reminders.push({ kind: "url_missing_staff", dueAt, staleAt: start, occasion });
  }
  if (status === "confirmed") {
    const openingAfter = (days: number) =>
      instantAt(addBusinessDays(jstDateOf(meeting.end), days, closures), policy.openMinute);
    const days = policy.resultReminderBusinessDays;
    const staleAt = openingAfter(days + RESULT_STALE_BUSINESS_DAYS);
    reminders.push({ kind: "result_missing", dueAt: openingAfter(days), staleAt, occasion });
  }
  return reminders;
}

/** Opening time of the n-th business day before the date of an instant, and never later than it. */
function openingBefore(end: Date, businessDays: number, { policy, closures }: ReminderTerms): Date {
  const date = subtractBusinessDays(jstDateOf(end), businessDays, closures);
  return earlierOf(instantAt(date, policy.openMinute), end);
}

/**
 * When to remind of a deadline that runs since `since`: so many business days before, or at half of its
 * business time where it is shorter than that. Null when no business time lies in it.
 */
function dayBefore(end: Date, since: Date, businessDays: number, terms: ReminderTerms): Date | null {
  const dueAt = openingBefore(end, businessDays, terms);
  if (dueAt > since) return dueAt;
  const half = partOf(since, end, 50, terms);
  return half > since ? half : null;
}

/** The instant at which so much of the business time between two instants has passed. */
function partOf(from: Date, to: Date, percent: number, { policy, closures }: ReminderTerms): Date {
  const minutes = businessMinutesBetween(from, to, closures, policy);
  return businessInstantAt(from, (minutes * percent) / 100, closures, policy);
}

function earlierOf(a: Date, b: Date): Date {
  return a < b ? a : b;
}

import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { outboxKindsOf } from "../notices/write-reminders";
import { REMINDER_KINDS, type Reminder, type ReminderState } from "../rules/reminders";
import type { RequestEvent } from "../rules/request-status";
import { slotOf, standingMeetingOf } from "./load-request";

/** From these events on the URL of the agreed meeting is waited for. */
const AGREEING_EVENTS: readonly RequestEvent[] = ["confirm", "accept_alternate", "fall_back_to_meet"];

const SLOT = { startsAt: true, endsAt: true } as const;

/** What is read of a request to know of what somebody is to be reminded, and has been. */
const REMINDER_PARTS = {
  id: true,
  number: true,
  status: true,
  endedAt: true,
  staffDueAt: true,
  customerDueAt: true,
  meetingStartsAt: true,
  meetingEndsAt: true,
  isOwnTool: true,
  meetingUrl: true,
  urlDueAt: true,
  candidates: { where: { endedAt: null }, select: SLOT },
  alternates: { where: { endedAt: null }, select: SLOT },
  history: {
    orderBy: { version: "desc" },
    select: { version: true, at: true, event: true, fromStatus: true, toStatus: true },
  },
  mails: {
    where: { kind: { in: REMINDER_KINDS.flatMap(outboxKindsOf) } },
    select: { kind: true, dedupeKey: true },
  },
} as const satisfies Prisma.MeetingRequestSelect;

export type ReminderRow = Prisma.MeetingRequestGetPayload<{ select: typeof REMINDER_PARTS }>;

/** Requests that somebody may have to be reminded of, in the order of their numbers. */
export function findReminderRows(
  tx: Transaction,
  where: Prisma.MeetingRequestWhereInput,
  take: number,
): Promise<ReminderRow[]> {
  return tx.meetingRequest.findMany({ where, orderBy: { number: "asc" }, take, select: REMINDER_PARTS });
}

/** A stored request as the rule of reminders sees it. Throws when it has no history. */
export function reminderStateOf(row: ReminderRow): ReminderState {
  const turn = row.history.find((entry) => entry.fromStatus !== entry.toStatus);
  if (!turn) throw new Error(`Request ${row.number} has no history`);
  const agreed = row.history.find((entry) => AGREEING_EVENTS.includes(entry.event));
  const { status, staffDueAt, customerDueAt, isOwnTool, meetingUrl, urlDueAt } = row;
  return {
    ...{ status, staffDueAt, customerDueAt, isOwnTool, meetingUrl, urlDueAt },
    candidates: row.candidates.map(slotOf),
    alternates: row.alternates.map(slotOf),
    meeting: standingMeetingOf(row),
    turn: { version: turn.version, at: turn.at },
    agreedAt: agreed?.at ?? null,
  };
}

/** Whether people were reminded of this occasion, in whatever process and whoever they were. */
export function isReminded({ id, mails }: ReminderRow, { kind, occasion }: Reminder): boolean {
  const kinds = outboxKindsOf(kind);
  return mails.some((mail) => kinds.includes(mail.kind) && mail.dedupeKey.startsWith(`${id}:${occasion}:`));
}

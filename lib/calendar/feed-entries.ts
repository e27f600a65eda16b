import { subDays } from "date-fns";
import { database } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { slotOf } from "../requests/load-request";
import { referenceOf } from "../requests/reference";
import type { CalendarEntry } from "./calendar-view";
import { alternateEntry, type EntryReader, meetingEntry } from "./meeting-entry";

/** For how long a feed shows what is over, and what was cancelled, in days. */
export const FEED_DAYS_BACK = 60;

/** The most meetings and alternates of one feed, each. */
const FEED_LIMIT = 500;

/** Whose meetings and alternates: of an account, or of a host. */
export type FeedScope = { readonly accountId: string } | { readonly hostId: string };

const REQUEST = {
  id: true,
  number: true,
  status: true,
  updatedAt: true,
  inviteSequence: true,
  isOwnTool: true,
  meetingUrl: true,
  account: { select: { name: true } },
} as const satisfies Prisma.MeetingRequestSelect;

/**
 * What a feed holds at `now`: the meetings agreed, those cancelled lately, and the alternates proposed
 * that nobody has answered, the latest first.
 */
export async function feedEntries(
  scope: FeedScope,
  reader: EntryReader,
  now: Date,
): Promise<CalendarEntry[]> {
  const meetings = await meetingEntries(scope, reader, subDays(now, FEED_DAYS_BACK));
  return [...meetings, ...(await alternateEntries(scope, reader, now))];
}

async function meetingEntries(scope: FeedScope, reader: EntryReader, since: Date): Promise<CalendarEntry[]> {
  const rows = await database().meetingRequest.findMany({
    where: {
      ...scope,
      meetingEndsAt: { gt: since },
      OR: [{ endedAt: null }, { status: { in: ["completed", "no_show"] } }, cancelledSince(since)],
    },
    orderBy: [{ meetingStartsAt: "desc" }, { id: "desc" }],
    take: FEED_LIMIT,
    select: { ...REQUEST, meetingStartsAt: true, meetingEndsAt: true },
  });
  return rows.flatMap(({ meetingStartsAt, meetingEndsAt, ...row }) => {
    if (!meetingStartsAt || !meetingEndsAt) return [];
    const subject = { ...subjectOf(row), id: row.id, slot: { start: meetingStartsAt, end: meetingEndsAt } };
    return [meetingEntry(subject, reader, row.status === "cancelled" ? "cancelled" : "confirmed")];
  });
}

function cancelledSince(since: Date): Prisma.MeetingRequestWhereInput {
  return { status: "cancelled", endedAt: { gt: since } };
}

async function alternateEntries(scope: FeedScope, reader: EntryReader, now: Date): Promise<CalendarEntry[]> {
  const isOfHost = "hostId" in scope;
  const rows = await database().alternateSlot.findMany({
    where: {
      endedAt: null,
      startsAt: { gt: now },
      ...(isOfHost ? { hostId: scope.hostId } : {}),
      request: { status: "alternates_proposed", ...(isOfHost ? {} : { accountId: scope.accountId }) },
    },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: FEED_LIMIT,
    select: { id: true, startsAt: true, endsAt: true, request: { select: REQUEST } },
  });
  return rows.map((row) =>
    alternateEntry({ ...subjectOf(row.request), id: row.id, slot: slotOf(row) }, reader),
  );
}

function subjectOf(row: Prisma.MeetingRequestGetPayload<{ select: typeof REQUEST }>) {
  return {
    reference: referenceOf(row.number),
    accountName: row.account.name,
    sequence: row.inviteSequence,
    stampedAt: row.updatedAt,
    isOwnTool: row.isOwnTool,
    meetingUrl: row.meetingUrl,
  };
}

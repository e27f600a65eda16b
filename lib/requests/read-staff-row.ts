import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { MAIL_LINE_PARTS } from "../mail/mail-line";

/** How many other requests of the account stand beside one. */
export const PAST_REQUESTS = 8;

const NAME = { select: { name: true } } as const;

const STAFF_REQUEST_PARTS = {
  account: {
    include: {
      members: { where: { removedAt: null }, select: { id: true, isNotified: true, user: NAME } },
      requests: {
        orderBy: { number: "desc" },
        take: PAST_REQUESTS + 1,
        select: {
          id: true,
          number: true,
          status: true,
          topicKind: true,
          submittedAt: true,
          meetingStartsAt: true,
        },
      },
    },
  },
  requester: {
    select: {
      removedAt: true,
      user: { select: { name: true, email: true, language: true, timeZone: true } },
    },
  },
  policy: { select: { settings: true } },
  host: { select: { user: NAME } },
  assignee: { select: { id: true, user: NAME } },
  candidates: { where: { endedAt: null }, orderBy: { rank: "asc" } },
  alternates: {
    where: { endedAt: null },
    orderBy: { rank: "asc" },
    include: { host: { select: { user: NAME } } },
  },
  claims: { select: { month: true } },
  history: { orderBy: { version: "desc" } },
  messages: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { history: { select: { actorName: true } } },
  },
  notes: { orderBy: [{ at: "desc" }, { id: "desc" }] },
  watches: { select: { memberId: true, isNotified: true } },
  feedback: { select: { rating: true, comment: true, at: true, member: { select: { user: NAME } } } },
  followUps: { orderBy: { id: "asc" }, include: { owner: { select: { user: NAME } } } },
  mails: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: MAIL_LINE_PARTS },
} as const satisfies Prisma.MeetingRequestInclude;

export type StaffRequestRow = Prisma.MeetingRequestGetPayload<{ include: typeof STAFF_REQUEST_PARTS }>;

/** A request with everything that stands on its page at the staff desk, or null. */
export function findStaffRequest(tx: Transaction, number: number): Promise<StaffRequestRow | null> {
  return tx.meetingRequest.findUnique({ where: { number }, include: STAFF_REQUEST_PARTS });
}

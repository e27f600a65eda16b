import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";

/** How many other requests of the account stand beside one. */
export const PAST_REQUESTS = 8;

const NAME = { select: { name: true } } as const;

const STAFF_REQUEST_PARTS = {
  account: {
    include: {
      members: { where: { removedAt: null, isNotified: true }, select: { id: true, user: NAME } },
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
  followUps: { orderBy: { id: "asc" }, include: { owner: { select: { user: NAME } } } },
  mails: {
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      toName: true,
      toAddress: true,
      subject: true,
      state: true,
      createdAt: true,
      sentAt: true,
      lastError: true,
    },
  },
} as const satisfies Prisma.MeetingRequestInclude;

export type StaffRequestRow = Prisma.MeetingRequestGetPayload<{ include: typeof STAFF_REQUEST_PARTS }>;

/** A request with everything that stands on its page at the staff desk, or null. */
export function findStaffRequest(tx: Transaction, number: number): Promise<StaffRequestRow | null> {
  return tx.meetingRequest.findUnique({ where: { number }, include: STAFF_REQUEST_PARTS });
}

import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";

const CUSTOMER_REQUEST_PARTS = {
  account: { select: { id: true, plan: true, upcomingPlan: true, upcomingPlanFrom: true } },
  requester: { select: { userId: true, user: { select: { name: true } } } },
  candidates: {
    orderBy: [{ offeredAt: "desc" }, { rank: "asc" }],
    select: { rank: true, startsAt: true, endsAt: true, offeredAt: true, endedAt: true },
  },
  alternates: {
    where: { endedAt: null },
    orderBy: { rank: "asc" },
    select: { rank: true, startsAt: true, endsAt: true },
  },
  history: {
    orderBy: { version: "desc" },
    select: {
      version: true,
      at: true,
      event: true,
      fromStatus: true,
      toStatus: true,
      actorKind: true,
      actorName: true,
      changes: true,
    },
  },
  messages: {
    where: { isInternal: false },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      id: true,
      at: true,
      authorKind: true,
      authorName: true,
      kind: true,
      body: true,
      reasonCode: true,
      history: { select: { actorName: true } },
    },
  },
  followUps: {
    orderBy: { id: "asc" },
    select: { id: true, text: true, dueOn: true, ticketNumber: true },
  },
  feedback: {
    select: { rating: true, comment: true, member: { select: { user: { select: { name: true } } } } },
  },
} as const satisfies Prisma.MeetingRequestInclude;

export type CustomerRequestParts = Prisma.MeetingRequestGetPayload<{
  include: typeof CUSTOMER_REQUEST_PARTS;
}>;

/** A request with everything its customer's pages are made of, or null. */
export function findCustomerRequest(tx: Transaction, number: number): Promise<CustomerRequestParts | null> {
  return tx.meetingRequest.findUnique({ where: { number }, include: CUSTOMER_REQUEST_PARTS });
}

import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";
import type { Slot } from "../rules/slot";
import { numberOf } from "./reference";

const PERSON = { select: { id: true, name: true, email: true, language: true, timeZone: true } } as const;

/** What every decision about a request reads, in the transaction that writes. */
export const REQUEST_PARTS = {
  account: true,
  requester: { include: { user: PERSON } },
  host: { include: { user: PERSON } },
  assignee: { include: { user: PERSON } },
  candidates: { where: { endedAt: null }, orderBy: { rank: "asc" } },
  alternates: { where: { endedAt: null }, orderBy: { rank: "asc" } },
  claims: true,
  bookings: true,
  history: { orderBy: { version: "desc" }, take: 1 },
} as const satisfies Prisma.MeetingRequestInclude;

export type LoadedRequest = Prisma.MeetingRequestGetPayload<{ include: typeof REQUEST_PARTS }>;

/** The request of a reference with its live slots, or null when there is none. */
export async function loadRequest(tx: Transaction, reference: string): Promise<LoadedRequest | null> {
  const number = numberOf(reference);
  if (number === null) return null;
  return tx.meetingRequest.findUnique({ where: { number }, include: REQUEST_PARTS });
}

/** The stretch of time of a stored slot. */
export function slotOf(row: { startsAt: Date; endsAt: Date }): Slot {
  return { start: row.startsAt, end: row.endsAt };
}

/** The agreed slot of a request whose meeting still stands, or null. */
export function standingMeetingOf(request: {
  meetingStartsAt: Date | null;
  meetingEndsAt: Date | null;
  endedAt: Date | null;
}): Slot | null {
  if (!request.meetingStartsAt || !request.meetingEndsAt || request.endedAt) return null;
  return { start: request.meetingStartsAt, end: request.meetingEndsAt };
}

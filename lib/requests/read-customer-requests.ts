import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { NOT_FOUND, ok, type Result } from "../result";
import type { RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import { isTopicKind, type TopicKind } from "../rules/topic-kinds";
import { slotOf } from "./load-request";
import { referenceOf } from "./reference";

/** How many requests the list shows. */
export const LIST_LIMIT = 100;

/** A request in a list of the customer's. */
export type CustomerRequestRow = {
  readonly reference: string;
  readonly status: RequestStatus;
  /** The agreed slot, also of a meeting that is over. */
  readonly meeting: Slot | null;
  readonly candidates: readonly Slot[];
  readonly customerDueAt: Date | null;
  readonly staffDueAt: Date | null;
  readonly topicKind: TopicKind;
  readonly submittedAt: Date;
  readonly requesterName: string;
};

/** What a row is made of. Ended candidates are kept: a withdrawn request still says what was asked for. */
export const ROW_PARTS = {
  number: true,
  status: true,
  meetingStartsAt: true,
  meetingEndsAt: true,
  customerDueAt: true,
  staffDueAt: true,
  topicKind: true,
  submittedAt: true,
  requester: { select: { user: { select: { name: true } } } },
  candidates: {
    orderBy: [{ offeredAt: "desc" }, { rank: "asc" }],
    select: { startsAt: true, endsAt: true },
    take: 2,
  },
} as const satisfies Prisma.MeetingRequestSelect;

type StoredRow = Prisma.MeetingRequestGetPayload<{ select: typeof ROW_PARTS }>;

export function customerRequestRow(row: StoredRow): CustomerRequestRow {
  const { meetingStartsAt, meetingEndsAt, status, customerDueAt, staffDueAt, submittedAt } = row;
  return {
    reference: referenceOf(row.number),
    status,
    meeting: meetingStartsAt && meetingEndsAt ? { start: meetingStartsAt, end: meetingEndsAt } : null,
    candidates: row.candidates.map(slotOf),
    customerDueAt,
    staffDueAt,
    topicKind: topicKindOf(row.topicKind),
    submittedAt,
    requesterName: row.requester.user.name,
  };
}

/** A kind that is no longer in the list reads as unsure. */
export function topicKindOf(stored: string): TopicKind {
  return isTopicKind(stored) ? stored : "unsure";
}

/** The newest requests of the actor's account, 100 at most. */
export async function readCustomerRequests({
  actor,
}: {
  readonly actor: Actor;
}): Promise<Result<CustomerRequestRow[]>> {
  if (actor.kind !== "member" || permissionOf(actor, "read_account", actor.accountId) !== "allowed")
    return NOT_FOUND;
  const rows = await database().meetingRequest.findMany({
    where: { accountId: actor.accountId },
    orderBy: { number: "desc" },
    take: LIST_LIMIT,
    select: ROW_PARTS,
  });
  return ok(rows.map(customerRequestRow));
}

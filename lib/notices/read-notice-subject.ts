import { z } from "zod";
import type { Actor } from "../auth/actor";
import type { Transaction } from "../db";
import type { MessageKind, Prisma } from "../generated/prisma/client";
import { referenceOf } from "../requests/reference";
import type { RequestEvent, RequestStatus } from "../rules/request-status";
import type { NoticeSubject } from "./notice-subject";
import { AGREEING_EVENTS } from "./notice-table";
import type { NoticeFollowUp, NoticeMessage } from "./notice-view";
import { asWatched, type Person } from "./recipients";

const PERSON = {
  id: true,
  name: true,
  email: true,
  language: true,
  timeZone: true,
} as const satisfies Record<keyof Person, true>;

const SLOT = { startsAt: true, endsAt: true } as const;

const NOTICE_PARTS = {
  id: true,
  number: true,
  version: true,
  status: true,
  requesterId: true,
  assigneeId: true,
  hostId: true,
  meetingStartsAt: true,
  meetingEndsAt: true,
  customerDueAt: true,
  staffDueAt: true,
  isOwnTool: true,
  meetingUrl: true,
  urlDueAt: true,
  inviteSequence: true,
  account: {
    select: {
      name: true,
      members: {
        where: { removedAt: null },
        select: { id: true, isNotified: true, removedAt: true, user: { select: PERSON } },
      },
    },
  },
  watches: { select: { memberId: true, isNotified: true } },
  candidates: { where: { endedAt: null }, orderBy: { rank: "asc" }, select: SLOT },
  alternates: { where: { endedAt: null }, orderBy: { rank: "asc" }, select: { ...SLOT, hostId: true } },
  history: {
    orderBy: { version: "desc" },
    take: 1,
    select: {
      changes: true,
      messages: {
        where: { isInternal: false },
        select: { kind: true, authorKind: true, reasonCode: true, body: true },
      },
    },
  },
} as const satisfies Prisma.MeetingRequestSelect;

/** What the history notes of a meeting that was newly agreed. */
const agreedChangesSchema = z.object({
  meeting: z.object({ before: z.iso.datetime().nullable() }).optional(),
  hostId: z.object({ before: z.string().nullable(), after: z.string() }).optional(),
});

const CUSTOMER_MESSAGES: readonly MessageKind[] = ["answer", "withdrawal", "change", "offer"];

/**
 * Reads a request in the transaction that has just written an event of it. Throws when there is no
 * such request.
 */
export async function readNoticeSubject(
  tx: Transaction,
  step: {
    readonly requestId: string;
    readonly event: RequestEvent;
    readonly fromStatus: RequestStatus | null;
    readonly actor: Actor;
    readonly now: Date;
  },
): Promise<NoticeSubject> {
  const { requestId, event, fromStatus, actor, now } = step;
  const row = await tx.meetingRequest.findUniqueOrThrow({ where: { id: requestId }, select: NOTICE_PARTS });
  const last = row.history[0];
  const changes = agreedChangesSchema.safeParse(last?.changes).data;
  const before = changes?.meeting?.before ?? null;
  const message = last?.messages[0];
  const agreement = await untoldAgreement(tx, requestId, event, row.status, actor);
  // The mail about an expiry says what has expired: the slots that lived until then.
  const live = event === "expire" ? await readExpired(tx, requestId, now) : row;
  return {
    requestId,
    version: row.version,
    event,
    fromStatus,
    status: row.status,
    reference: referenceOf(row.number),
    accountName: row.account.name,
    requesterId: row.requesterId,
    members: asWatched(row.account.members, row.watches),
    assigneeId: row.assigneeId,
    hostId: row.hostId,
    formerHostId:
      changes?.hostId && changes.hostId.before !== changes.hostId.after ? changes.hostId.before : null,
    meeting:
      row.meetingStartsAt && row.meetingEndsAt
        ? { start: row.meetingStartsAt, end: row.meetingEndsAt }
        : null,
    previousStart: before ? new Date(before) : null,
    candidates: live.candidates.map(slotOf),
    alternates: live.alternates.map((alternate) => ({ slot: slotOf(alternate), hostId: alternate.hostId })),
    customerDueAt: row.customerDueAt,
    staffDueAt: row.staffDueAt,
    isOwnTool: row.isOwnTool,
    meetingUrl: row.meetingUrl,
    // A deadline that has passed already is none to name.
    urlDueAt: row.urlDueAt && row.urlDueAt > now ? row.urlDueAt : null,
    inviteSequence: row.inviteSequence,
    message: message ? messageOf(message) : (agreement?.message ?? null),
    reasonCode: message?.reasonCode ?? null,
    followUps: event === "complete" ? await readFollowUps(tx, requestId) : [],
    isDateFirstTold: agreement !== null,
  };
}

async function readExpired(tx: Transaction, requestId: string, now: Date) {
  const select = { ...SLOT, hostId: true } as const;
  const where = { requestId, endedAt: now };
  return {
    candidates: await tx.candidateSlot.findMany({ where, orderBy: { rank: "asc" }, select: SLOT }),
    alternates: await tx.alternateSlot.findMany({ where, orderBy: { rank: "asc" }, select }),
  };
}

function slotOf(row: { startsAt: Date; endsAt: Date }) {
  return { start: row.startsAt, end: row.endsAt };
}

/** Staff who act for a customer write the customer's words: the kind says whose they are. */
function messageOf(message: { kind: MessageKind; authorKind: string; body: string }): NoticeMessage {
  const isCustomers =
    CUSTOMER_MESSAGES.includes(message.kind) ||
    (message.kind === "cancellation" && message.authorKind === "member");
  return { from: isCustomers ? "customer" : "support", body: message.body };
}

async function readFollowUps(tx: Transaction, requestId: string): Promise<NoticeFollowUp[]> {
  return tx.followUp.findMany({
    where: { requestId },
    orderBy: { id: "asc" },
    select: { text: true, dueOn: true, ticketNumber: true },
  });
}

/**
 * The agreement whose own mail waited for the URL that is set now, with what support wrote then; null when
 * it was told already.
 */
async function untoldAgreement(
  tx: Transaction,
  requestId: string,
  event: RequestEvent,
  status: RequestStatus,
  actor: Actor,
): Promise<{ readonly message: NoticeMessage | null } | null> {
  if (event !== "set_meeting_url" || actor.kind === "member" || status !== "confirmed") return null;
  const agreed = await tx.historyEntry.findFirst({
    where: { requestId, event: { in: [...AGREEING_EVENTS] } },
    orderBy: { version: "desc" },
    select: {
      version: true,
      messages: {
        where: { isInternal: false, kind: "confirmation" },
        select: { kind: true, authorKind: true, body: true },
      },
    },
  });
  const kinds = [...AGREEING_EVENTS, "set_meeting_url"].map((told) => `customer.${told}`);
  const told = await tx.mailOutbox.count({
    where: { requestId, kind: { in: kinds }, version: { gte: agreed?.version ?? 1 } },
  });
  const message = agreed?.messages[0];
  return told === 0 ? { message: message ? messageOf(message) : null } : null;
}

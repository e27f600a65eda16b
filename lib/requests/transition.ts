import type { Actor } from "../auth/actor";
import { sqlFaultOf, type Transaction } from "../db";
import type { MessageKind, Prisma } from "../generated/prisma/client";
import { writeNotices } from "../notices/write-notices";
import { monthsHeld } from "../rules/claims";
import { isOpenStatus, type RequestEvent, type RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import { type LoadedRequest, slotOf, standingMeetingOf } from "./load-request";

/** A slot with the host who holds it. */
export type HeldSlot = { readonly slot: Slot; readonly hostId: string };

/** What was written between the sides with a transition. */
export type WrittenMessage = {
  readonly kind: MessageKind;
  readonly body: string;
  readonly reasonCode?: string;
  /** For staff only: the reason of an override or of acting for the customer. */
  readonly isInternal?: boolean;
};

/** What a transition changes. Live slots that are not named or kept end with it. */
export type Change = {
  readonly candidates?: "keep" | readonly Slot[];
  readonly alternates?: "keep" | readonly HeldSlot[];
  /** A newly agreed meeting. */
  readonly meeting?: HeldSlot;
  readonly staffDueAt: Date | null;
  readonly customerDueAt: Date | null;
  readonly fields?: Prisma.MeetingRequestUncheckedUpdateInput;
  readonly policyVersion?: number;
  readonly messages?: readonly WrittenMessage[];
  readonly followUps?: readonly Prisma.FollowUpCreateManyRequestInput[];
};

/** Thrown when the row was not as it was read; the caller reads again and says who was first. */
export class StaleRequestError extends Error {}

/** Thrown when another request of the account holds one of these months. */
export class ClaimTakenError extends Error {
  constructor(readonly months: readonly string[]) {
    super("A month is claimed by another request");
  }
}

/** Thrown when a host has something else in one of these periods. */
export class HostBookedError extends Error {
  constructor(readonly held: readonly HeldSlot[]) {
    super("A host has another booking");
  }
}

const UNIQUE_VIOLATION = "23505";
const EXCLUSION_VIOLATION = "23P01";
const ENDS_WITH_CLAIM: readonly RequestStatus[] = ["completed", "no_show"];

/**
 * The one guarded write of a request's life: row, slots, claims, host bookings, history, messages and
 * mails, all or nothing. Claims and bookings are worked out from the state that results, so no event
 * can forget them. Throws `StaleRequestError`, or the database's own refusal of a claim or a booking.
 */
export async function transition(
  tx: Transaction,
  step: {
    readonly request: LoadedRequest;
    readonly event: RequestEvent;
    readonly toStatus: RequestStatus;
    readonly change: Change;
    readonly actor: Actor;
    readonly commandHash: string;
    readonly now: Date;
  },
): Promise<void> {
  const { request, event, toStatus, change, actor, now } = step;
  const meeting = change.meeting;
  const isInvitationChanged = meeting !== undefined || event === "cancel" || event === "set_meeting_url";

  const { count } = await tx.meetingRequest.updateMany({
    where: { id: request.id, version: request.version, status: request.status },
    data: {
      ...change.fields,
      status: toStatus,
      version: request.version + 1,
      updatedAt: now,
      endedAt: isOpenStatus(toStatus) ? null : now,
      staffDueAt: change.staffDueAt,
      customerDueAt: change.customerDueAt,
      ...(change.policyVersion ? { policyVersion: change.policyVersion } : {}),
      ...(isInvitationChanged ? { inviteSequence: request.inviteSequence + 1 } : {}),
      ...(meeting
        ? {
            meetingStartsAt: meeting.slot.start,
            meetingEndsAt: meeting.slot.end,
            hostId: meeting.hostId,
            confirmedAt: now,
          }
        : {}),
    },
  });
  if (count === 0) throw new StaleRequestError(request.id);

  const candidates = await replaceCandidates(tx, request, change.candidates ?? [], now);
  const alternates = await replaceAlternates(tx, request, change.alternates ?? [], now);
  const standing = meeting?.slot ?? standingMeetingOf(request);
  const host = meeting?.hostId ?? request.hostId;
  const isMeetingKept = isOpenStatus(toStatus) || ENDS_WITH_CLAIM.includes(toStatus);
  const kept: HeldSlot | null = standing && host && isMeetingKept ? { slot: standing, hostId: host } : null;

  await settleBookings(tx, request, kept, alternates);
  await settleClaims(
    tx,
    request,
    monthsHeld({ meeting: kept?.slot ?? null, candidates, alternates: alternates.map((a) => a.slot) }),
    now,
  );
  const historyId = await writeHistory(tx, step);
  if (change.messages && change.messages.length > 0) {
    await tx.requestMessage.createMany({
      data: change.messages.map((message) => ({
        requestId: request.id,
        historyId,
        at: now,
        authorKind: actor.kind,
        kind: message.kind,
        body: message.body,
        reasonCode: message.reasonCode ?? null,
        isInternal: message.isInternal ?? false,
      })),
    });
  }
  if (change.followUps && change.followUps.length > 0) {
    await tx.followUp.createMany({
      data: change.followUps.map((item) => ({ ...item, requestId: request.id })),
    });
  }
  await writeNotices(tx, { requestId: request.id, event, fromStatus: request.status, actor, now });
}

async function replaceCandidates(
  tx: Transaction,
  request: LoadedRequest,
  next: "keep" | readonly Slot[],
  now: Date,
): Promise<readonly Slot[]> {
  if (next === "keep") return request.candidates.map(slotOf);
  if (request.candidates.length > 0) {
    await tx.candidateSlot.updateMany({
      where: { requestId: request.id, endedAt: null },
      data: { endedAt: now },
    });
  }
  if (next.length > 0) {
    await tx.candidateSlot.createMany({
      data: next.map((slot, index) => ({
        requestId: request.id,
        rank: index + 1,
        startsAt: slot.start,
        endsAt: slot.end,
        offeredAt: now,
      })),
    });
  }
  return next;
}

async function replaceAlternates(
  tx: Transaction,
  request: LoadedRequest,
  next: "keep" | readonly HeldSlot[],
  now: Date,
): Promise<readonly HeldSlot[]> {
  if (next === "keep") return request.alternates.map((row) => ({ slot: slotOf(row), hostId: row.hostId }));
  if (request.alternates.length > 0) {
    await tx.alternateSlot.updateMany({
      where: { requestId: request.id, endedAt: null },
      data: { endedAt: now },
    });
  }
  if (next.length > 0) {
    await tx.alternateSlot.createMany({
      data: next.map(({ slot, hostId }, index) => ({
        requestId: request.id,
        rank: index + 1,
        startsAt: slot.start,
        endsAt: slot.end,
        hostId,
        proposedAt: now,
      })),
    });
  }
  return next;
}

/** Old bookings go before new ones come, so that a meeting may move onto its own old time. */
async function settleBookings(
  tx: Transaction,
  request: LoadedRequest,
  meeting: HeldSlot | null,
  held: readonly HeldSlot[],
): Promise<void> {
  const wanted = [
    ...(meeting ? [{ kind: "meeting" as const, ...meeting }] : []),
    ...held.map((one) => ({ kind: "held" as const, ...one })),
  ].map(({ kind, slot, hostId }) => ({ kind, hostId, startsAt: slot.start, endsAt: slot.end }));
  const keyOf = (row: { kind: string; hostId: string; startsAt: Date; endsAt: Date }) =>
    `${row.kind} ${row.hostId} ${row.startsAt.getTime()} ${row.endsAt.getTime()}`;
  const wantedKeys = new Set(wanted.map(keyOf));
  const presentKeys = new Set(request.bookings.map(keyOf));
  const extra = request.bookings.filter((row) => !wantedKeys.has(keyOf(row)));
  const missing = wanted.filter((row) => !presentKeys.has(keyOf(row)));
  if (extra.length > 0)
    await tx.hostBooking.deleteMany({ where: { id: { in: extra.map((row) => row.id) } } });
  if (missing.length > 0) {
    // In one order everywhere, so that two transactions cannot wait for each other crosswise.
    missing.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
    await tx.hostBooking
      .createMany({ data: missing.map((row) => ({ ...row, requestId: request.id })) })
      .catch((error: unknown) => {
        if (sqlFaultOf(error)?.state !== EXCLUSION_VIOLATION) throw error;
        throw new HostBookedError(missing.map((row) => ({ hostId: row.hostId, slot: slotOf(row) })));
      });
  }
}

/** Claims equal the months of the standing meeting, live candidates and live alternates. */
async function settleClaims(
  tx: Transaction,
  request: LoadedRequest,
  months: readonly string[],
  now: Date,
): Promise<void> {
  const present = new Set(request.claims.map((claim) => claim.month));
  const extra = [...present].filter((month) => !months.includes(month));
  const missing = months.filter((month) => !present.has(month));
  if (extra.length > 0) {
    await tx.monthlyClaim.deleteMany({ where: { requestId: request.id, month: { in: extra } } });
  }
  if (missing.length > 0) await claimMonths(tx, request, missing, now);
}

/** Claims months for a request, or throws `ClaimTakenError`. No count-then-insert: the key is the rule. */
export async function claimMonths(
  tx: Transaction,
  request: { readonly id: string; readonly accountId: string },
  months: readonly string[],
  now: Date,
): Promise<void> {
  const data = months.map((month) => ({
    accountId: request.accountId,
    month,
    requestId: request.id,
    claimedAt: now,
  }));
  await tx.monthlyClaim.createMany({ data }).catch((error: unknown) => {
    throw sqlFaultOf(error)?.state === UNIQUE_VIOLATION ? new ClaimTakenError(months) : error;
  });
}

async function writeHistory(
  tx: Transaction,
  { request, event, toStatus, change, actor, commandHash, now }: Parameters<typeof transition>[1],
): Promise<string> {
  const slotsText = (slots: readonly Slot[]) =>
    slots.map((slot) => [slot.start.toISOString(), slot.end.toISOString()]);
  const changes: Prisma.InputJsonObject = {
    ...(change.candidates && change.candidates !== "keep"
      ? {
          candidates: {
            before: slotsText(request.candidates.map(slotOf)),
            after: slotsText(change.candidates),
          },
        }
      : {}),
    ...(change.alternates && change.alternates !== "keep"
      ? {
          alternates: {
            before: slotsText(request.alternates.map(slotOf)),
            after: slotsText(change.alternates.map((a) => a.slot)),
          },
        }
      : {}),
    ...(change.meeting
      ? {
          meeting: {
            before: request.meetingStartsAt?.toISOString() ?? null,
            after: change.meeting.slot.start.toISOString(),
          },
          hostId: { before: request.hostId, after: change.meeting.hostId },
        }
      : {}),
    fields: Object.keys(change.fields ?? {}),
  };
  const row = await tx.historyEntry.create({
    data: {
      requestId: request.id,
      version: request.version + 1,
      at: now,
      event,
      fromStatus: request.status,
      toStatus,
      actorKind: actor.kind,
      actorId: actor.kind === "member" ? actor.memberId : actor.kind === "staff" ? actor.staffId : null,
      actorName: actor.kind === "system" ? "" : actor.name,
      commandHash,
      changes,
      policyVersion: change.policyVersion ?? request.policyVersion,
    },
    select: { id: true },
  });
  return row.id;
}

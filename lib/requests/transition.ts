import type { Transaction } from "../db";
import { wantMeetEvent } from "../meet/want-meet-event";
import { isInvitationEvent } from "../notices/invitation-table";
import { writeNotices } from "../notices/write-notices";
import { monthsHeld } from "../rules/claims";
import { isOpenStatus, type RequestStatus } from "../rules/request-status";
import type { HeldSlot } from "./change";
import { settleBookings } from "./host-bookings";
import { replaceAlternates, replaceCandidates } from "./live-slots";
import { standingMeetingOf } from "./load-request";
import { settleClaims } from "./monthly-claims";
import type { TransitionStep } from "./transition-step";
import { writeHistory } from "./write-history";

/** Thrown when the row was not as it was read; the caller reads again and says who was first. */
export class StaleRequestError extends Error {}

const ENDS_WITH_CLAIM: readonly RequestStatus[] = ["completed", "no_show"];

/**
 * The one guarded write of a request's life: row, slots, claims, host bookings, history, messages and
 * mails, all or nothing. Claims and bookings are worked out from the state that results, so no event
 * can forget them. Throws `StaleRequestError`, or the database's own refusal of a claim or a booking.
 */
export async function transition(tx: Transaction, step: TransitionStep): Promise<void> {
  const { request, event, toStatus, change, actor, now } = step;
  const meeting = change.meeting;

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
      ...(isInvitationEvent(event) ? { inviteSequence: request.inviteSequence + 1 } : {}),
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
  if (isInvitationEvent(event)) {
    await wantMeetEvent(tx, { requestId: request.id, urlBefore: request.meetingUrl, actor });
  }
  await writeNotices(tx, { requestId: request.id, event, fromStatus: request.status, actor, now });
}

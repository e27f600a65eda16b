import type { Actor } from "../auth/actor";
import { systemNow } from "../clock";
import type { Transaction } from "../db";
import type { MeetEvent } from "../generated/prisma/client";
import { standingMeetingOf } from "../requests/load-request";
import { eventIdOf, nextEventId } from "./event-id";
import { makesMeets } from "./makes-meets";

type Changed = { readonly requestId: string; readonly urlBefore: string | null; readonly actor: Actor };
type Wish = "shown" | "removed" | "as_it_is";

/**
 * Writes down, in the transaction of what changed a meeting, what Google's calendar shall show of it:
 * nobody talks to Google here. A meeting in our Google Meet without a URL wants an event, which stays as
 * long as its link is the meeting's, moves with it and goes with it.
 */
export async function wantMeetEvent(tx: Transaction, changed: Changed): Promise<void> {
  const request = await tx.meetingRequest.findUniqueOrThrow({
    where: { id: changed.requestId },
    select: {
      isOwnTool: true,
      meetingUrl: true,
      meetingStartsAt: true,
      meetingEndsAt: true,
      endedAt: true,
      inviteSequence: true,
      meet: true,
    },
  });
  const known = request.meet;
  const wish = wishOf(request, known, changed);
  if (wish === "as_it_is") return;
  await wishFor(tx, changed.requestId, known, wish, request.inviteSequence);
}

function wishOf(
  request: Parameters<typeof standingMeetingOf>[0] & { isOwnTool: boolean; meetingUrl: string | null },
  known: MeetEvent | null,
  { urlBefore, actor }: Changed,
): Wish {
  const isShown = known !== null && !known.isRemoved;
  if (standingMeetingOf(request) === null || request.isOwnTool) return isShown ? "removed" : "as_it_is";
  if (request.meetingUrl === null) return known !== null || makesMeets() ? "shown" : "as_it_is";
  if (!isShown) return "as_it_is";
  if (request.meetingUrl === urlBefore) return "shown";
  // The system sets no URL but the event's own; somebody else's takes its place.
  return actor.kind === "system" ? "as_it_is" : "removed";
}

/** Has the worker look at a request's event at once. */
export async function wishFor(
  tx: Transaction,
  requestId: string,
  known: MeetEvent | null,
  wish: "shown" | "removed",
  inviteSequence: number,
): Promise<void> {
  const isUsedUp =
    known?.isRemoved === true && known.shownSequence >= known.wantedSequence && wish === "shown";
  const shownSequence = known && !isUsedUp ? known.shownSequence : -1;
  const due = {
    eventId: isUsedUp ? nextEventId(known.eventId) : (known?.eventId ?? eventIdOf(requestId)),
    shownSequence,
    wantedSequence: Math.max(inviteSequence, shownSequence + 1),
    isRemoved: wish === "removed",
    attempts: 0,
    nextAttemptAt: systemNow(),
    lastError: null,
  };
  await tx.meetEvent.upsert({ where: { requestId }, create: { requestId, ...due }, update: due });
}

import { systemNow } from "../clock";
import { database } from "../db";
import type { ClaimedEvent } from "./claim-meet-events";
import { nextEventId } from "./event-id";
import { type MeetReason, meetWaitMs } from "./meet-failure";

/** How a visit to Google ended. `renew`: the event is gone, and another takes its place. */
export type Visit =
  | { readonly ended: "done"; readonly note: MeetReason | null }
  | { readonly ended: "again"; readonly reason: MeetReason }
  | { readonly ended: "renew" };

/**
 * Writes how a visit ended and gives the event back. What was wanted anew meanwhile is due at once. Who
 * lost the lease may have undone a colleague's work at Google: then the event is looked at once more.
 */
export async function finishMeetEvent(claimed: ClaimedEvent, visit: Visit): Promise<void> {
  const { requestId, leaseUntil, wantedSequence } = claimed;
  const now = systemNow();
  const db = database();
  const held = { requestId, leaseUntil };
  const result = { leaseUntil: null, ...resultOf(claimed, visit, now) };
  const asWanted = await db.meetEvent.updateMany({ where: { ...held, wantedSequence }, data: result });
  if (asWanted.count > 0) return;
  const { lastError: _old, ...kept } = result;
  const wantedAnew = await db.meetEvent.updateMany({
    where: held,
    data: { ...kept, attempts: 0, nextAttemptAt: now },
  });
  if (wantedAnew.count > 0) return;
  await db.meetEvent.updateMany({ where: { requestId }, data: { shownSequence: -1, nextAttemptAt: now } });
}

function resultOf({ eventId, wantedSequence, attempts }: ClaimedEvent, visit: Visit, now: Date) {
  switch (visit.ended) {
    case "done":
      return { shownSequence: wantedSequence, attempts: 0, lastError: visit.note, nextAttemptAt: now };
    case "again": {
      const waitMs = meetWaitMs(visit.reason, attempts, Math.random());
      return { lastError: visit.reason, nextAttemptAt: new Date(now.getTime() + waitMs) };
    }
    case "renew":
      return { eventId: nextEventId(eventId), shownSequence: -1, lastError: null, nextAttemptAt: now };
  }
}

import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { inTransaction } from "../db";
import { numberOf, referenceOf } from "../requests/reference";
import { isUrlTask } from "../requests/url-task";
import { NOT_FOUND, ok, type Result } from "../result";
import { makesMeets } from "./makes-meets";
import { wakeMeetWorker } from "./wake-meet-worker";
import { wishFor } from "./want-meet-event";

/**
 * 「もう一度作成する」: has Google asked at once, whatever wait there was. Pressed twice or too late it changes
 * nothing: what Google shows as wanted stays as it is.
 */
export async function retryMeetEvent({
  actor,
  reference,
  now,
}: {
  readonly actor: Actor;
  readonly reference: string;
  readonly now: Date;
}): Promise<Result<{ readonly reference: string }>> {
  const number = numberOf(reference);
  if (number === null || permissionOf(actor, "confirm", null) !== "allowed") return NOT_FOUND;
  const result = await inTransaction(async (tx) => {
    const request = await tx.meetingRequest.findUnique({
      where: { number },
      select: {
        id: true,
        number: true,
        status: true,
        isOwnTool: true,
        meetingStartsAt: true,
        meetingUrl: true,
        urlDueAt: true,
        inviteSequence: true,
        meet: true,
      },
    });
    if (!request) return NOT_FOUND;
    const { meet } = request;
    if (makesMeets() && !request.isOwnTool && isUrlTask(request, now)) {
      await wishFor(tx, request.id, meet, "shown", request.inviteSequence);
    } else if (meet && meet.wantedSequence > meet.shownSequence) {
      const wish = meet.isRemoved ? "removed" : "shown";
      await wishFor(tx, request.id, meet, wish, meet.wantedSequence);
    }
    return ok({ reference: referenceOf(request.number) });
  });
  if (result.outcome === "ok") wakeMeetWorker();
  return result;
}

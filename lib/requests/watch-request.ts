import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { isOpenStatus } from "../rules/request-status";
import { numberOf, referenceOf } from "./reference";

/**
 * 「この件の連絡を受け取る」: a member chooses for one open request whether its mails go to them too. The
 * requester is told in any case, so there is nothing to keep for them. Refuses `wrong_status` after the end.
 */
export async function watchRequest({
  actor,
  reference,
  isNotified,
}: {
  readonly actor: Actor;
  readonly reference: string;
  readonly isNotified: boolean;
}): Promise<Result<{ readonly reference: string }>> {
  const number = numberOf(reference);
  if (actor.kind !== "member" || number === null) return NOT_FOUND;
  const request = await database().meetingRequest.findUnique({
    where: { number },
    select: { id: true, accountId: true, requesterId: true, status: true },
  });
  if (!request || permissionOf(actor, "watch_request", request.accountId) !== "allowed") return NOT_FOUND;
  if (!isOpenStatus(request.status)) return refused({ code: "wrong_status" });
  if (request.requesterId !== actor.memberId) {
    const key = { requestId: request.id, memberId: actor.memberId };
    await database().requestWatch.upsert({
      where: { requestId_memberId: key },
      create: { ...key, isNotified },
      update: { isNotified },
    });
  }
  return ok({ reference: referenceOf(number) });
}

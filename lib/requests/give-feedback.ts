import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { judgeFeedback } from "../rules/judge-feedback";
import { numberOf, referenceOf } from "./reference";

/** The answer to the one question after a meeting, as the form sends it. */
export type Feedback = {
  readonly actor: Actor;
  readonly reference: string;
  readonly rating: string;
  readonly comment: string;
  readonly now: Date;
};

/**
 * Keeps the feedback of an account on a meeting that took place: one, by whichever member answers first.
 * The same answer of the same person sent again is a success; another is refused with `wrong_status`.
 */
export async function giveFeedback({
  actor,
  reference,
  now,
  ...form
}: Feedback): Promise<Result<{ readonly reference: string }>> {
  const number = numberOf(reference);
  if (actor.kind !== "member" || number === null) return NOT_FOUND;
  const request = await database().meetingRequest.findUnique({
    where: { number },
    select: { id: true, accountId: true, status: true },
  });
  if (!request || permissionOf(actor, "give_feedback", request.accountId) !== "allowed") return NOT_FOUND;
  if (request.status !== "completed") return refused({ code: "wrong_status" });
  const { refusals, rating, comment } = judgeFeedback(form.rating, form.comment);
  if (refusals.length > 0 || rating === null) return refused(...refusals);

  const { memberId } = actor;
  const answer = { requestId: request.id, memberId, rating, comment };
  await database().requestFeedback.createMany({ data: [{ ...answer, at: now }], skipDuplicates: true });
  const isKept = (await database().requestFeedback.count({ where: answer })) === 1;
  return isKept ? ok({ reference: referenceOf(number) }) : refused({ code: "wrong_status" });
}

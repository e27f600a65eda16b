import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { inTransaction } from "../db";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { numberOf, referenceOf } from "./reference";

export type NoteToAdd = {
  readonly actor: Actor;
  readonly reference: string;
  readonly body: string;
  readonly now: Date;
};

/**
 * Keeps a note for support about a request in any status; customers never see it. The same text sent
 * twice in a row by one person is one note.
 */
export async function addInternalNote({
  actor,
  reference,
  body,
  now,
}: NoteToAdd): Promise<Result<{ readonly reference: string }>> {
  if (actor.kind !== "staff" || permissionOf(actor, "write_note", null) !== "allowed") return NOT_FOUND;
  const number = numberOf(reference);
  if (number === null) return NOT_FOUND;
  const { refusals, text } = judgeMessage(body, "note", true);
  return inTransaction(async (tx) => {
    const request = await tx.meetingRequest.findUnique({
      where: { number },
      select: { id: true, notes: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 } },
    });
    if (!request) return NOT_FOUND;
    if (refusals.length > 0) return refused(...refusals);
    const last = request.notes[0];
    if (last?.staffId !== actor.staffId || last.body !== text) {
      await tx.internalNote.create({
        data: { requestId: request.id, staffId: actor.staffId, authorName: actor.name, at: now, body: text },
      });
    }
    return ok({ reference: referenceOf(number) });
  });
}

import type { Actor, MemberActor } from "../auth/actor";
import { countAttempt, SUPPLEMENTS_PER_PERSON } from "../auth/attempt-limit";
import { permissionOf } from "../auth/permissions";
import { systemNow } from "../clock";
import { database, inTransaction, type Transaction } from "../db";
import { writeSupplementMails } from "../notices/write-supplement-mails";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { isOpenStatus } from "../rules/request-status";
import { numberOf, referenceOf } from "./reference";

/** What a customer adds to an open request of their own accord. */
export type Supplement = {
  readonly actor: Actor;
  readonly reference: string;
  readonly message: string;
  readonly now: Date;
};

const SECONDS_PER_MINUTE = 60;

/**
 * Keeps a supplement beside what was said before, and tells host and assignee. It is no event of the
 * request's life: status, deadlines and version stay. The same text sent twice in a row by one person is
 * one. Refuses `rate_limited` (`waitMinutes`) after ten a day and `wrong_status` after the end.
 */
export async function sendSupplement({
  actor,
  reference,
  message,
  now,
}: Supplement): Promise<Result<{ readonly reference: string }>> {
  const number = numberOf(reference);
  if (actor.kind !== "member" || number === null) return NOT_FOUND;
  const request = await database().meetingRequest.findUnique({
    where: { number },
    select: { id: true, accountId: true, status: true },
  });
  if (!request || permissionOf(actor, "send_supplement", request.accountId) !== "allowed") return NOT_FOUND;
  if (!isOpenStatus(request.status)) return refused({ code: "wrong_status" });
  const { refusals, text } = judgeMessage(message, "message", true);
  if (refusals.length > 0) return refused(...refusals);

  const isRepeated = await isLastOf(database(), request.id, actor, text);
  const waitSeconds = isRepeated ? 0 : await countAttempt(SUPPLEMENTS_PER_PERSON, actor.userId, systemNow());
  if (waitSeconds > 0) {
    const waitMinutes = Math.ceil(waitSeconds / SECONDS_PER_MINUTE);
    return refused({ code: "rate_limited", params: { waitMinutes } });
  }
  const isKept = isRepeated || (await keep(request.id, actor, text, now));
  return isKept ? ok({ reference: referenceOf(number) }) : refused({ code: "wrong_status" });
}

/** False when the request ended in the meantime. */
async function keep(requestId: string, actor: MemberActor, text: string, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    // Changes nothing but holds the row: the request cannot end meanwhile, and of the same text sent
    // twice at once the second sees the first.
    const { count } = await tx.meetingRequest.updateMany({
      where: { id: requestId, endedAt: null },
      data: { endedAt: null },
    });
    if (count === 0) return false;
    if (await isLastOf(tx, requestId, actor, text)) return true;
    const { id: messageId } = await tx.requestMessage.create({
      data: {
        requestId,
        at: now,
        kind: "supplement",
        authorKind: "member",
        authorName: actor.name,
        body: text,
      },
      select: { id: true },
    });
    await writeSupplementMails(tx, { requestId, messageId, body: text, actor, now });
    return true;
  });
}

async function isLastOf(
  tx: Transaction,
  requestId: string,
  { name }: MemberActor,
  text: string,
): Promise<boolean> {
  const last = await tx.requestMessage.findFirst({
    where: { requestId, kind: "supplement" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { authorName: true, body: true },
  });
  return last?.authorName === name && last.body === text;
}

import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database, inTransaction, sqlFaultOf, type Transaction } from "../db";
import { writeNotices } from "../notices/write-notices";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { monthsHeld } from "../rules/claims";
import { judgeReason } from "../rules/judge-message";
import { judgeTool } from "../rules/judge-tool";
import { judgeTopic } from "../rules/judge-topic";
import type { Refusal } from "../rules/refusal";
import { isUuid } from "../rules/uuid";
import { claimRefusal, type Receipt } from "./command";
import { staffDue } from "./deadlines-of";
import { judgeOffer } from "./judge-offer";
import { ClaimTakenError, claimMonths } from "./monthly-claims";
import { referenceOf } from "./reference";
import { type RequestForm, readableSlots, readOfferedSlots } from "./schema";

export type Submission = {
  readonly actor: Actor;
  /** The member who asks: the actor, or whom staff submit for. */
  readonly memberId: string;
  /** One per draft: a second submission with the same key returns the first request. */
  readonly requestKey: string;
  readonly form: RequestForm;
  readonly isConsentGiven: boolean;
  readonly onBehalfReason?: string;
  readonly now: Date;
};

const UNIQUE_VIOLATION = "23505";

/** 「申請方法」: a customer asks for a meeting. All rules are judged at this instant, and every broken one is told. */
export async function submitRequest(submission: Submission): Promise<Result<Receipt>> {
  try {
    return await inTransaction((tx) => attempt(tx, submission));
  } catch (error) {
    if (error instanceof ClaimTakenError) {
      const earlier = await earlierRequest(database(), submission);
      const member = await database().member.findUnique({ where: { id: submission.memberId } });
      if (earlier || !member) return earlier ? ok(earlier) : NOT_FOUND;
      const refusal = await claimRefusal(member.accountId, error.months, null);
      return refused({ ...refusal, field: fieldOfMonth(submission, refusal) });
    }
    if (sqlFaultOf(error)?.state !== UNIQUE_VIOLATION) throw error;
    // The same draft sent twice at once: the other one is the request.
    const earlier = await earlierRequest(database(), submission);
    if (earlier) return ok(earlier);
    if (await isColleaguesKey(submission)) return NOT_FOUND;
    throw error;
  }
}

async function attempt(tx: Transaction, submission: Submission): Promise<Result<Receipt>> {
  const { actor, memberId, form, now } = submission;
  if (!isUuid(memberId) || !isUuid(submission.requestKey)) return NOT_FOUND;
  const member = await tx.member.findFirst({
    where: { id: memberId, removedAt: null },
    include: { account: true },
  });
  const verdict = permissionOf(actor, "submit", member?.accountId ?? null);
  if (!member || verdict === "not_found" || verdict === "forbidden") return NOT_FOUND;
  // A member asks in their own name.
  if (actor.kind === "member" && actor.memberId !== memberId) return NOT_FOUND;
  const earlier = await earlierRequest(tx, submission);
  if (earlier) return ok(earlier);

  const policy = await policyInForce(tx, now);
  const closures = await closuresAround(tx, now);
  const offered = readOfferedSlots(form);
  const offer = { slots: offered, account: member.account, exceptRequestId: null, policy, closures, now };
  const { refusals: toolRefusals, tool } = judgeTool(form);
  const { refusals: topicRefusals, topic } = judgeTopic(form);
  const onBehalf = judgeReason(submission.onBehalfReason ?? "", "onBehalfReason", verdict === "on_behalf");
  const refusals: Refusal[] = [
    ...(await judgeOffer(tx, offer)),
    ...toolRefusals,
    ...topicRefusals,
    ...onBehalf.refusals,
  ];
  if (!submission.isConsentGiven) refusals.push({ code: "consent_missing", field: "consent" });
  if (refusals.length > 0 || !tool || !topic) {
    // The same draft may have won between the two reads; then its own month is no refusal.
    const meanwhile = await earlierRequest(tx, submission);
    return meanwhile ? ok(meanwhile) : refused(...refusals);
  }

  const slots = readableSlots(offered);
  const account = { id: randomUUID(), accountId: member.accountId };
  const request = await tx.meetingRequest.create({
    data: {
      ...account,
      ...tool,
      ...topic,
      ...staffDue({ policy, closures }, now),
      requesterId: memberId,
      requestKey: submission.requestKey,
      policyVersion: policy.version,
      submittedAt: now,
      updatedAt: now,
      onBehalfReason: verdict === "on_behalf" ? onBehalf.text : null,
      candidates: {
        create: slots.map((slot, index) => ({
          rank: index + 1,
          startsAt: slot.start,
          endsAt: slot.end,
          offeredAt: now,
        })),
      },
      history: {
        create: {
          version: 1,
          at: now,
          event: "submit",
          fromStatus: null,
          toStatus: "requested",
          actorKind: actor.kind,
          actorId: actor.kind === "member" ? actor.memberId : actor.kind === "staff" ? actor.staffId : null,
          actorName: actor.kind === "system" ? "" : actor.name,
          commandHash: submission.requestKey,
          changes: {},
          policyVersion: policy.version,
        },
      },
    },
    select: { id: true, number: true },
  });
  await claimMonths(tx, account, monthsHeld({ meeting: null, candidates: slots, alternates: [] }), now);
  await tx.draft.deleteMany({ where: { accountId: member.accountId, requestKey: submission.requestKey } });
  await writeNotices(tx, { requestId: request.id, event: "submit", fromStatus: null, actor, now });
  return ok({ reference: referenceOf(request.number), version: 1, status: "requested" });
}

async function earlierRequest(
  tx: Transaction,
  { memberId, requestKey }: Submission,
): Promise<Receipt | null> {
  const found = await tx.meetingRequest.findFirst({
    where: { requestKey, requesterId: memberId },
    select: { number: true, version: true, status: true },
  });
  return found
    ? { reference: referenceOf(found.number), version: found.version, status: found.status }
    : null;
}

/** Whether the key is that of somebody else's request in the same account: only a hand-made form has it. */
async function isColleaguesKey({ memberId, requestKey }: Submission): Promise<boolean> {
  const account = { members: { some: { id: memberId } } };
  return (await database().meetingRequest.count({ where: { requestKey, account } })) > 0;
}

/** At which of the two slots a refused month is told. */
function fieldOfMonth({ form }: Submission, refusal: Refusal): string {
  const month = refusal.params?.month;
  return typeof month === "string" && form.slot1Date.startsWith(month) ? "slot1" : "slot2";
}

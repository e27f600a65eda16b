import type { Actor, MemberActor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import { monthsHeld } from "../rules/claims";
import { changeDeadline } from "../rules/deadlines";
import { isMonthStillOffered } from "../rules/month-offers";
import type { PolicySettings } from "../rules/policy";
import { actionsFor, type RequestAction } from "../rules/request-actions";
import { isOpenStatus, type RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import type { TopicKind } from "../rules/topic-kinds";
import { type CustomerStep, customerTimeline } from "./customer-timeline";
import { claimedMonthsOf } from "./judge-offer";
import { slotOf, standingMeetingOf } from "./load-request";
import { findCustomerRequest } from "./read-customer-row";
import { numberOf, referenceOf } from "./reference";
import {
  type CustomerFollowUp,
  type CustomerMessage,
  customerRequestParts,
  type GivenFeedback,
  offeredSlots,
  type RankedSlot,
  rankedSlot,
} from "./view-customer-row";

/** A month the request holds, and whether ending it would let the account choose a date in it again. */
export type HeldMonth = { readonly month: string; readonly isStillOffered: boolean };

/** Everything the customer's pages about one request show, and nothing else. */
export type CustomerRequest = {
  readonly reference: string;
  readonly version: number;
  readonly status: RequestStatus;
  readonly submittedAt: Date;
  readonly requesterName: string;
  readonly isRequester: boolean;
  /** The agreed slot, also of a meeting that is over. */
  readonly meeting: Slot | null;
  /** Whether that slot still stands. */
  readonly isMeetingStanding: boolean;
  readonly meetingUrl: string | null;
  readonly joinOpensAt: Date | null;
  readonly canJoin: boolean;
  readonly urlDueAt: Date | null;
  /** The live ones; of a request that ended without a meeting, those offered last. */
  readonly candidates: readonly RankedSlot[];
  readonly alternates: readonly RankedSlot[];
  readonly staffDueAt: Date | null;
  readonly customerDueAt: Date | null;
  readonly changeDueAt: Date | null;
  readonly tool: string;
  readonly isOwnTool: boolean;
  readonly isUrlLater: boolean;
  readonly offeredUrl: string | null;
  readonly meetingCode: string | null;
  readonly topicKind: TopicKind;
  readonly topic: string;
  readonly references: string;
  readonly requests: string;
  readonly participants: string;
  readonly messages: readonly CustomerMessage[];
  /** Whether something can be added to what was said. */
  readonly canSupplement: boolean;
  /** Whether the reader is told of this request; null: their own or an ended one, there is no choice. */
  readonly isWatched: boolean | null;
  readonly followUps: readonly CustomerFollowUp[];
  readonly feedback: GivenFeedback | null;
  readonly timeline: readonly CustomerStep[];
  readonly actions: readonly RequestAction[];
  readonly heldMonths: readonly HeldMonth[];
  readonly policy: PolicySettings;
};

/** One request as its customer sees it at `now`. Another account's is not found. */
export async function readCustomerRequest({
  actor,
  reference,
  now,
}: {
  readonly actor: Actor;
  readonly reference: string;
  readonly now: Date;
}): Promise<Result<CustomerRequest>> {
  const number = numberOf(reference);
  if (number === null || actor.kind !== "member") return NOT_FOUND;
  const request = await findCustomerRequest(database(), number);
  if (!request || permissionOf(actor, "read_request", request.accountId) !== "allowed") return NOT_FOUND;

  const policy = await policyInForce(database(), now);
  const closures = await closuresAround(database(), now);
  const claimedMonths = await claimedMonthsOf(database(), request.accountId, request.id);
  const offer = { now, policy, closures, terms: request.account, claimedMonths };
  const live = request.candidates.filter((candidate) => candidate.endedAt === null);
  const standing = standingMeetingOf(request);
  const { version: _version, ...settings } = policy;
  const { status, customerDueAt, isOwnTool } = request;
  const isRequester = request.requester.userId === actor.userId;
  const held = isOpenStatus(status)
    ? monthsHeld({
        meeting: standing,
        candidates: live.map(slotOf),
        alternates: request.alternates.map(slotOf),
      })
    : [];
  return ok({
    ...customerRequestParts(request, settings, now),
    reference: referenceOf(request.number),
    version: request.version,
    status,
    submittedAt: request.submittedAt,
    requesterName: request.requester.user.name,
    isRequester,
    candidates: offeredSlots(request),
    alternates: request.alternates.map(rankedSlot),
    staffDueAt: request.staffDueAt,
    customerDueAt,
    changeDueAt: standing ? changeDeadline(standing.start, closures, policy) : null,
    canSupplement: isOpenStatus(status),
    isWatched: isRequester || !isOpenStatus(status) ? null : await isWatching(actor, request.id),
    timeline: customerTimeline(request.history, request.candidates),
    actions: actionsFor("customer", { status, meeting: standing, customerDueAt, isOwnTool }, offer),
    heldMonths: held.map((month) => ({ month, isStillOffered: isMonthStillOffered(month, offer) })),
    policy: settings,
  });
}

/** By the member's choice for this request, else by their default. */
async function isWatching({ memberId }: MemberActor, requestId: string): Promise<boolean> {
  const member = await database().member.findUnique({
    where: { id: memberId },
    select: { isNotified: true, watches: { where: { requestId }, select: { isNotified: true } } },
  });
  return member?.watches[0]?.isNotified ?? member?.isNotified ?? false;
}

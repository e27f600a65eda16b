import { subMinutes } from "date-fns";
import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import type { MessageKind, Prisma } from "../generated/prisma/client";
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
import { topicKindOf } from "./read-customer-requests";
import { numberOf, referenceOf } from "./reference";

/** A slot among several, by its number on the form. */
export type RankedSlot = Slot & { readonly rank: number };

/** What was written between the two sides; who of support wrote it is not said. */
export type CustomerMessage = {
  readonly at: Date;
  readonly author: "customer" | "support" | "system";
  readonly kind: MessageKind;
  readonly body: string;
  readonly reasonCode: string | null;
};

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
  readonly timeline: readonly CustomerStep[];
  readonly actions: readonly RequestAction[];
  readonly heldMonths: readonly HeldMonth[];
  readonly policy: PolicySettings;
};

const PARTS = {
  account: { select: { id: true, plan: true, upcomingPlan: true, upcomingPlanFrom: true } },
  requester: { select: { userId: true, user: { select: { name: true } } } },
  candidates: {
    orderBy: [{ offeredAt: "desc" }, { rank: "asc" }],
    select: { rank: true, startsAt: true, endsAt: true, offeredAt: true, endedAt: true },
  },
  alternates: {
    where: { endedAt: null },
    orderBy: { rank: "asc" },
    select: { rank: true, startsAt: true, endsAt: true },
  },
  history: {
    orderBy: { version: "desc" },
    select: {
      version: true,
      at: true,
      event: true,
      fromStatus: true,
      toStatus: true,
      actorKind: true,
      changes: true,
    },
  },
  messages: {
    where: { isInternal: false },
    orderBy: { at: "asc" },
    select: { at: true, authorKind: true, kind: true, body: true, reasonCode: true },
  },
} as const satisfies Prisma.MeetingRequestInclude;

type Stored = Prisma.MeetingRequestGetPayload<{ include: typeof PARTS }>;

const AUTHORS = { member: "customer", staff: "support", system: "system" } as const;

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
  const request = await database().meetingRequest.findUnique({ where: { number }, include: PARTS });
  if (!request || permissionOf(actor, "read_request", request.accountId) !== "allowed") return NOT_FOUND;

  const policy = await policyInForce(database(), now);
  const closures = await closuresAround(database(), now);
  const claimedMonths = await claimedMonthsOf(database(), request.accountId, request.id);
  const offer = { now, policy, closures, terms: request.account, claimedMonths };
  const live = request.candidates.filter((candidate) => candidate.endedAt === null);
  const standing = standingMeetingOf(request);
  const { version: _version, ...settings } = policy;
  const { status, customerDueAt, isOwnTool } = request;
  const held = isOpenStatus(status)
    ? monthsHeld({
        meeting: standing,
        candidates: live.map(slotOf),
        alternates: request.alternates.map(slotOf),
      })
    : [];
  return ok({
    ...typedFields(request),
    reference: referenceOf(request.number),
    version: request.version,
    status,
    submittedAt: request.submittedAt,
    requesterName: request.requester.user.name,
    isRequester: request.requester.userId === actor.userId,
    ...meetingFields(request, settings, now),
    candidates: (isOpenStatus(status) ? live : lastOffered(request)).map(rankedSlot),
    alternates: request.alternates.map(rankedSlot),
    staffDueAt: request.staffDueAt,
    customerDueAt,
    changeDueAt: standing ? changeDeadline(standing.start, closures, policy) : null,
    messages: request.messages.map(({ authorKind, ...message }) => ({
      ...message,
      author: AUTHORS[authorKind],
    })),
    timeline: customerTimeline(request.history, request.candidates),
    actions: actionsFor("customer", { status, meeting: standing, customerDueAt, isOwnTool }, offer),
    heldMonths: held.map((month) => ({ month, isStillOffered: isMonthStillOffered(month, offer) })),
    policy: settings,
  });
}

function typedFields(request: Stored) {
  const { tool, isOwnTool, isUrlLater, offeredUrl, meetingCode, topic, references, requests, participants } =
    request;
  const topicKind = topicKindOf(request.topicKind);
  return {
    tool,
    isOwnTool,
    isUrlLater,
    offeredUrl,
    meetingCode,
    topicKind,
    topic,
    references,
    requests,
    participants,
  };
}

function meetingFields(request: Stored, policy: PolicySettings, now: Date) {
  const { meetingStartsAt, meetingEndsAt, urlDueAt } = request;
  const meeting = meetingStartsAt && meetingEndsAt ? { start: meetingStartsAt, end: meetingEndsAt } : null;
  const standing = standingMeetingOf(request);
  const joinOpensAt = standing ? subMinutes(standing.start, policy.joinOpensMinutes) : null;
  return {
    meeting,
    isMeetingStanding: standing !== null,
    // The link of a meeting that was called off leads nowhere the customer should go.
    meetingUrl: standing ? request.meetingUrl : null,
    joinOpensAt,
    canJoin: standing !== null && joinOpensAt !== null && joinOpensAt <= now && now < standing.end,
    urlDueAt: standing ? urlDueAt : null,
  };
}

/** What an ended request had asked for; an agreed meeting took its place. */
function lastOffered({ candidates, meetingStartsAt }: Stored) {
  if (meetingStartsAt) return [];
  return candidates.filter(({ offeredAt }) => offeredAt.getTime() === candidates[0]?.offeredAt.getTime());
}

function rankedSlot(row: { rank: number; startsAt: Date; endsAt: Date }): RankedSlot {
  return { rank: row.rank, ...slotOf(row) };
}

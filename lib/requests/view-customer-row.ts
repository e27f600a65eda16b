import { subMinutes } from "date-fns";
import type { MessageKind } from "../generated/prisma/client";
import { type Rating, ratingOf } from "../rules/judge-feedback";
import type { PolicySettings } from "../rules/policy";
import { isOpenStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import { slotOf, standingMeetingOf } from "./load-request";
import { topicKindOf } from "./read-customer-requests";
import type { CustomerRequestParts } from "./read-customer-row";

/** A slot among several, by its number on the form. */
export type RankedSlot = Slot & { readonly rank: number };

/** What was written between the two sides; who of support wrote it is not said. */
export type CustomerMessage = {
  readonly id: string;
  readonly at: Date;
  readonly author: "customer" | "support" | "system";
  /** Who of the account wrote it. */
  readonly memberName: string | null;
  readonly kind: MessageKind;
  readonly body: string;
  readonly reasonCode: string | null;
};

/** What stays open after a meeting; who of support owes it is not said. */
export type CustomerFollowUp = {
  readonly id: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly ticketNumber: string | null;
};

/** The account's one answer to the question after a meeting. */
export type GivenFeedback = {
  readonly rating: Rating;
  readonly comment: string;
  readonly memberName: string;
};

const AUTHORS = { member: "customer", staff: "support", system: "system" } as const;

/** What the customer sees of a request that stands in its row as it is. */
export function customerRequestParts(request: CustomerRequestParts, policy: PolicySettings, now: Date) {
  return {
    ...typedFields(request),
    ...meetingFields(request, policy, now),
    messages: request.messages.map(messageOf),
    followUps: request.followUps,
    feedback: feedbackOf(request.feedback),
  };
}

function messageOf(message: CustomerRequestParts["messages"][number]): CustomerMessage {
  const { id, at, kind, body, reasonCode, authorKind } = message;
  // Staff write in the customer's name too, so a name is said only where a member wrote.
  const memberName = authorKind === "member" ? (message.history?.actorName ?? message.authorName) : null;
  return { id, at, author: AUTHORS[authorKind], memberName, kind, body, reasonCode };
}

function feedbackOf(feedback: CustomerRequestParts["feedback"]): GivenFeedback | null {
  const rating = feedback && ratingOf(feedback.rating);
  return rating ? { rating, comment: feedback.comment, memberName: feedback.member.user.name } : null;
}

function typedFields(request: CustomerRequestParts) {
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

function meetingFields(request: CustomerRequestParts, policy: PolicySettings, now: Date) {
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

/** The live candidates; of an ended request what it had asked for, unless an agreed meeting took its place. */
export function offeredSlots({ status, candidates, meetingStartsAt }: CustomerRequestParts): RankedSlot[] {
  if (isOpenStatus(status)) return candidates.filter(({ endedAt }) => endedAt === null).map(rankedSlot);
  if (meetingStartsAt) return [];
  const lastOfferedAt = candidates[0]?.offeredAt.getTime();
  return candidates.filter(({ offeredAt }) => offeredAt.getTime() === lastOfferedAt).map(rankedSlot);
}

/** A stored slot with its number on the form. */
export function rankedSlot(row: { rank: number; startsAt: Date; endsAt: Date }): RankedSlot {
  return { rank: row.rank, ...slotOf(row) };
}

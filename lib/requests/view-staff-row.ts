import { languageOf } from "../auth/access";
import { mailLineOf } from "../mail/mail-line";
import { asWatched } from "../notices/recipients";
import type { MonthHolder } from "../rules/closed-dates";
import { ratingOf } from "../rules/judge-feedback";
import { planOf } from "../rules/plan";
import { PAST_REQUESTS, type StaffRequestRow } from "./read-staff-row";
import { referenceOf } from "./reference";
import type { StaffRequest } from "./staff-request";

type Parts =
  | "reference"
  | "version"
  | "status"
  | "submittedAt"
  | "onBehalfReason"
  | "policyVersion"
  | "staffDueAt"
  | "customerDueAt"
  | "requester"
  | "alsoTold"
  | "topic"
  | "tool"
  | "notes"
  | "thread"
  | "mails"
  | "followUps"
  | "feedback";

/** What staff see of a request that stands in its row as it is: nothing else of the row gets out. */
export function staffRequestParts(row: StaffRequestRow): Pick<StaffRequest, Parts> {
  const { version, status, submittedAt, onBehalfReason, policyVersion, staffDueAt, customerDueAt } = row;
  const { user } = row.requester;
  return {
    reference: referenceOf(row.number),
    ...{ version, status, submittedAt, onBehalfReason, policyVersion, staffDueAt, customerDueAt },
    requester: {
      name: user.name,
      email: user.email,
      language: languageOf(user.language),
      timeZone: user.timeZone,
      isRemoved: row.requester.removedAt !== null,
    },
    alsoTold: asWatched(row.account.members, row.watches)
      .filter(({ id, isNotified }) => isNotified && id !== row.requesterId)
      .map((member) => member.user.name),
    topic: {
      kind: row.topicKind,
      text: row.topic,
      references: row.references,
      requests: row.requests,
      participants: row.participants,
    },
    tool: toolOf(row),
    notes: row.notes.map(({ id, authorName, at, body }) => ({ id, authorName, at, body })),
    thread: threadOf(row),
    mails: row.mails.map(mailLineOf),
    followUps: row.followUps.map(({ id, text, owner, dueOn, ticketNumber }) => {
      return { id, text, ownerName: owner?.user.name ?? null, dueOn, ticketNumber };
    }),
    feedback: feedbackOf(row.feedback),
  };
}

/** The account of a request with the months given, each with its plan and who holds it. */
export function accountOf(
  { number, id, account, claims }: StaffRequestRow,
  claimedMonths: ReadonlyMap<string, MonthHolder>,
  months: readonly string[],
): StaffRequest["account"] {
  const own = claims.map(({ month }) => month);
  const others = account.requests.filter((request) => request.id !== id).slice(0, PAST_REQUESTS);
  return {
    name: account.name,
    operatorId: account.operatorId,
    isBlocked: account.blockedAt !== null,
    blockedReason: account.blockedReason,
    months: months.map((month) => ({
      month,
      plan: planOf(account, month),
      claimedBy: own.includes(month) ? referenceOf(number) : (claimedMonths.get(month)?.reference ?? null),
      isOwn: own.includes(month),
    })),
    others: others.map((other) => ({
      reference: referenceOf(other.number),
      status: other.status,
      topicKind: other.topicKind,
      submittedAt: other.submittedAt,
      meetingStartsAt: other.meetingStartsAt,
    })),
  };
}

function toolOf(row: StaffRequestRow): StaffRequest["tool"] {
  return {
    name: row.tool,
    isOwn: row.isOwnTool,
    isUrlLater: row.isUrlLater,
    offeredUrl: row.offeredUrl,
    meetingUrl: row.meetingUrl,
    urlDueAt: row.urlDueAt,
    isFlagged: row.isUrlFlagged,
    meetingCode: row.meetingCode,
  };
}

function feedbackOf(feedback: StaffRequestRow["feedback"]): StaffRequest["feedback"] {
  const rating = feedback && ratingOf(feedback.rating);
  if (!rating) return null;
  return { rating, comment: feedback.comment, memberName: feedback.member.user.name, at: feedback.at };
}

function threadOf(row: StaffRequestRow): StaffRequest["thread"] {
  return row.messages.map((message) => ({
    id: message.id,
    at: message.at,
    kind: message.kind,
    authorKind: message.authorKind,
    authorName: message.history?.actorName ?? message.authorName ?? "",
    reasonCode: message.reasonCode,
    body: message.body,
    isInternal: message.isInternal,
  }));
}

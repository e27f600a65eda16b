import { languageOf } from "../auth/access";
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
  | "followUps";

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
    alsoTold: row.account.members
      .filter(({ id }) => id !== row.requesterId)
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
    mails: row.mails.map(({ createdAt, ...mail }) => ({ ...mail, at: createdAt })),
    followUps: row.followUps.map(({ id, text, owner, dueOn, ticketNumber }) => {
      return { id, text, ownerName: owner?.user.name ?? null, dueOn, ticketNumber };
    }),
  };
}

/** The account of a request with the months given, each with its plan and who holds it. */
export function accountOf(
  { number, id, account, claims }: StaffRequestRow,
  claimedMonths: ReadonlyMap<string, string>,
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
      claimedBy: own.includes(month) ? referenceOf(number) : (claimedMonths.get(month) ?? null),
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

function threadOf(row: StaffRequestRow): StaffRequest["thread"] {
  return row.messages.map((message) => ({
    id: message.id,
    at: message.at,
    kind: message.kind,
    authorKind: message.authorKind,
    authorName: message.history.actorName,
    reasonCode: message.reasonCode,
    body: message.body,
    isInternal: message.isInternal,
  }));
}

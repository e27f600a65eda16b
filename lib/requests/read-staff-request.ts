import { languageOf } from "../auth/access";
import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import type { ActorKind, MessageKind, OutboxState } from "../generated/prisma/client";
import { readLiveCandidates } from "../hosts/read-host-calendars";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import { businessDayDeadline } from "../rules/deadlines";
import { addMonths, jstMonthOf } from "../rules/jst";
import { planOf, type SupportPlan } from "../rules/plan";
import { type Policy, policySettingsSchema } from "../rules/policy";
import { actionsFor, type RequestAction } from "../rules/request-actions";
import type { RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import { claimedMonthsOf, spanOf } from "./judge-offer";
import { slotOf, standingMeetingOf } from "./load-request";
import { type HistoryLine, readHistoryLine } from "./read-staff-history";
import { readStaffHosts, weekOf } from "./read-staff-hosts";
import { findStaffRequest, PAST_REQUESTS } from "./read-staff-row";
import { lookAtSlot, type SlotLook } from "./read-staff-slot";
import { numberOf, referenceOf } from "./reference";

// The month of today and the next ones, beside those the request touches.
const MONTHS_SHOWN = 3;

export type StaffRequest = {
  readonly reference: string;
  readonly version: number;
  readonly status: RequestStatus;
  readonly submittedAt: Date;
  readonly onBehalfReason: string | null;
  /** The policy the candidates were offered under, and its lead. */
  readonly policyVersion: number;
  readonly leadBusinessDays: number;
  readonly staffDueAt: Date | null;
  readonly customerDueAt: Date | null;
  readonly assignee: { readonly staffId: string; readonly name: string } | null;
  /** Active staff, for the choice of who works on it. */
  readonly staff: readonly { readonly staffId: string; readonly name: string }[];
  readonly candidates: readonly (SlotLook & { readonly rank: number })[];
  readonly alternates: readonly { readonly rank: number; readonly slot: Slot; readonly hostName: string }[];
  readonly meeting: (SlotLook & { readonly hostId: string; readonly hostName: string }) | null;
  /** The agreed slot of a request that has ended with or after one. */
  readonly pastMeeting: (Slot & { readonly hostName: string }) | null;
  readonly account: {
    readonly name: string;
    readonly operatorId: string;
    readonly isBlocked: boolean;
    readonly blockedReason: string | null;
    readonly months: readonly AccountMonth[];
    readonly others: readonly OtherRequest[];
  };
  readonly requester: {
    readonly name: string;
    readonly email: string;
    readonly language: Language;
    readonly timeZone: string;
    readonly isRemoved: boolean;
  };
  /** Members who asked to be told as well. */
  readonly alsoTold: readonly string[];
  readonly topic: {
    readonly kind: string;
    readonly text: string;
    readonly references: string;
    readonly requests: string;
    readonly participants: string;
  };
  readonly tool: {
    readonly name: string;
    readonly isOwn: boolean;
    readonly isUrlLater: boolean;
    readonly offeredUrl: string | null;
    readonly meetingUrl: string | null;
    readonly urlDueAt: Date | null;
    readonly isFlagged: boolean;
    readonly meetingCode: string | null;
  };
  readonly notes: readonly {
    readonly id: string;
    readonly authorName: string;
    readonly at: Date;
    readonly body: string;
  }[];
  readonly thread: readonly {
    readonly id: string;
    readonly at: Date;
    readonly kind: MessageKind;
    readonly authorKind: ActorKind;
    readonly authorName: string;
    readonly reasonCode: string | null;
    readonly body: string;
    readonly isInternal: boolean;
  }[];
  readonly mails: readonly {
    readonly id: string;
    readonly kind: string;
    readonly toName: string;
    readonly toAddress: string;
    readonly subject: string;
    readonly state: OutboxState;
    readonly at: Date;
    readonly sentAt: Date | null;
    readonly lastError: string | null;
  }[];
  readonly followUps: readonly {
    readonly id: string;
    readonly text: string;
    readonly ownerName: string | null;
    readonly dueOn: string | null;
    readonly ticketNumber: string | null;
  }[];
  readonly history: readonly HistoryLine[];
  readonly actions: readonly RequestAction[];
  /** The rules in force now. */
  readonly policy: Policy;
  /** Until when a customer asked today may answer, by business days given. */
  readonly answerChoices: readonly {
    readonly days: number;
    readonly dueAt: Date;
    readonly isDefault: boolean;
  }[];
};

export type AccountMonth = {
  readonly month: string;
  readonly plan: SupportPlan | null;
  /** The request that holds the month. */
  readonly claimedBy: string | null;
  readonly isOwn: boolean;
};

export type OtherRequest = {
  readonly reference: string;
  readonly status: RequestStatus;
  readonly topicKind: string;
  readonly submittedAt: Date;
  readonly meetingStartsAt: Date | null;
};

/**
 * All that staff see of one request, in a fixed number of queries. Only staff: it holds internal notes
 * and colleagues' calendars, so members get `not_found` for their own requests too.
 */
export async function readStaffRequest(question: {
  readonly actor: Actor;
  readonly reference: string;
  readonly now: Date;
}): Promise<Result<StaffRequest>> {
  const { actor, now } = question;
  const number = numberOf(question.reference);
  if (number === null || permissionOf(actor, "read_queue", null) !== "allowed") return NOT_FOUND;
  const db = database();
  const row = await findStaffRequest(db, number);
  if (!row || permissionOf(actor, "read_request", row.accountId) !== "allowed") return NOT_FOUND;

  const meeting = standingMeetingOf(row);
  const candidates = row.candidates.map((candidate) => ({ ...candidate, slot: slotOf(candidate) }));
  const looked = [...candidates.map(({ slot }) => slot), ...(meeting ? [meeting] : [])];
  const span = spanOf(looked);
  const hosts = looked.length > 0 ? await readStaffHosts(db, looked.map(weekOf)) : [];
  const live = span ? await readLiveCandidates(db, span, row.id) : [];
  const references = await referencesOf(live.map(({ requestId }) => requestId));
  const rivals = live.map(({ requestId, slot }) => ({ reference: references.get(requestId) ?? "", slot }));
  const closures = await closuresAround(db, now);
  const claimedMonths = await claimedMonthsOf(db, row.accountId, row.id);
  const offeredPolicy: Policy = {
    ...policySettingsSchema.parse(row.policy.settings),
    version: row.policyVersion,
  };
  const policy = await policyInForce(db, now);
  const staff = await db.staffMember.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, disabledAt: true, user: { select: { name: true } } },
  });
  const nameOf = (staffId: string) => staff.find(({ id }) => id === staffId)?.user.name ?? null;
  const look = (slot: Slot, offeredAt: Date): SlotLook =>
    lookAtSlot({
      slot,
      offeredAt,
      ownRequestId: row.id,
      hosts,
      rivals,
      policy: offeredPolicy,
      closures,
      terms: row.account,
      claimedMonths,
      now,
    });
  const hostName = row.host?.user.name ?? "";
  const own = row.claims.map(({ month }) => month);
  const touched = [...looked, ...row.alternates.map(slotOf)].map(({ start }) => jstMonthOf(start));

  return ok({
    reference: referenceOf(row.number),
    version: row.version,
    status: row.status,
    submittedAt: row.submittedAt,
    onBehalfReason: row.onBehalfReason,
    policyVersion: row.policyVersion,
    leadBusinessDays: offeredPolicy.leadBusinessDays,
    staffDueAt: row.staffDueAt,
    customerDueAt: row.customerDueAt,
    assignee: row.assignee && { staffId: row.assignee.id, name: row.assignee.user.name },
    staff: staff
      .filter(({ disabledAt }) => !disabledAt)
      .map(({ id, user }) => ({ staffId: id, name: user.name })),
    candidates: candidates.map(({ rank, slot, offeredAt }) => ({ rank, ...look(slot, offeredAt) })),
    alternates: row.alternates.map((one) => ({
      rank: one.rank,
      slot: slotOf(one),
      hostName: one.host.user.name,
    })),
    meeting:
      meeting && row.hostId ? { hostId: row.hostId, hostName, ...look(meeting, row.submittedAt) } : null,
    pastMeeting:
      !meeting && row.meetingStartsAt && row.meetingEndsAt
        ? { start: row.meetingStartsAt, end: row.meetingEndsAt, hostName }
        : null,
    account: {
      name: row.account.name,
      operatorId: row.account.operatorId,
      isBlocked: row.account.blockedAt !== null,
      blockedReason: row.account.blockedReason,
      months: monthsShown(now, [...touched, ...own]).map((month) => ({
        month,
        plan: planOf(row.account, month),
        claimedBy: own.includes(month) ? referenceOf(row.number) : (claimedMonths.get(month) ?? null),
        isOwn: own.includes(month),
      })),
      others: row.account.requests
        .filter(({ id }) => id !== row.id)
        .slice(0, PAST_REQUESTS)
        .map(({ number: other, status, topicKind, submittedAt, meetingStartsAt }) => ({
          reference: referenceOf(other),
          status,
          topicKind,
          submittedAt,
          meetingStartsAt,
        })),
    },
    requester: {
      name: row.requester.user.name,
      email: row.requester.user.email,
      language: languageOf(row.requester.user.language),
      timeZone: row.requester.user.timeZone,
      isRemoved: row.requester.removedAt !== null,
    },
    alsoTold: row.account.members.filter(({ id }) => id !== row.requesterId).map(({ user }) => user.name),
    topic: {
      kind: row.topicKind,
      text: row.topic,
      references: row.references,
      requests: row.requests,
      participants: row.participants,
    },
    tool: {
      name: row.tool,
      isOwn: row.isOwnTool,
      isUrlLater: row.isUrlLater,
      offeredUrl: row.offeredUrl,
      meetingUrl: row.meetingUrl,
      urlDueAt: row.urlDueAt,
      isFlagged: row.isUrlFlagged,
      meetingCode: row.meetingCode,
    },
    notes: row.notes.map(({ id, authorName, at, body }) => ({ id, authorName, at, body })),
    thread: row.messages.map((message) => ({
      id: message.id,
      at: message.at,
      kind: message.kind,
      authorKind: message.authorKind,
      authorName: message.history.actorName,
      reasonCode: message.reasonCode,
      body: message.body,
      isInternal: message.isInternal,
    })),
    mails: row.mails.map(({ createdAt, ...mail }) => ({ ...mail, at: createdAt })),
    followUps: row.followUps.map(({ id, text, owner, dueOn, ticketNumber }) => ({
      id,
      text,
      ownerName: owner?.user.name ?? null,
      dueOn,
      ticketNumber,
    })),
    history: row.history.map((entry) => readHistoryLine(entry, nameOf)),
    actions: actionsFor(
      "staff",
      { status: row.status, meeting, customerDueAt: row.customerDueAt, isOwnTool: row.isOwnTool },
      { now, policy, closures },
    ),
    policy,
    answerChoices: answerDays(policy).map((days) => ({
      days,
      dueAt: businessDayDeadline(now, days, closures, policy),
      isDefault: days === policy.customerAnswerBusinessDays,
    })),
  });
}

const ANSWER_DAYS = [1, 2, 3, 5];

function answerDays({ customerAnswerBusinessDays }: Policy): number[] {
  return [...new Set([...ANSWER_DAYS, customerAnswerBusinessDays])].sort((a, b) => a - b);
}

/** The months worth showing, in order: the coming ones and those the request touches. */
function monthsShown(now: Date, touched: readonly string[]): string[] {
  const current = jstMonthOf(now);
  const coming = Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(current, index));
  return [...new Set([...coming, ...touched])].sort();
}

async function referencesOf(requestIds: readonly string[]): Promise<Map<string, string>> {
  if (requestIds.length === 0) return new Map();
  const rows = await database().meetingRequest.findMany({
    where: { id: { in: [...new Set(requestIds)] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, referenceOf(number)]));
}

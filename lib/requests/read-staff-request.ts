import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import { answerDeadline, businessDayDeadline } from "../rules/deadlines";
import { runsOutWhenAsked } from "../rules/expiry";
import { addMonths, jstMonthOf } from "../rules/jst";
import type { Policy } from "../rules/policy";
import { actionsFor } from "../rules/request-actions";
import { claimedMonthsOf } from "./judge-offer";
import { slotOf } from "./load-request";
import { readHistoryLine } from "./read-staff-history";
import { readSlotLooks } from "./read-staff-looks";
import { findStaffRequest, type StaffRequestRow } from "./read-staff-row";
import { numberOf } from "./reference";
import type { StaffRequest } from "./staff-request";
import { accountOf, staffRequestParts } from "./view-staff-row";

// The month of today and the next ones, beside those the request touches.
const MONTHS_SHOWN = 3;

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

  const policy = await policyInForce(db, now);
  const closures = await closuresAround(db, now);
  const claimedMonths = await claimedMonthsOf(db, row.accountId, row.id);
  const { candidates, meeting, leadBusinessDays } = await readSlotLooks(db, row, {
    now,
    closures,
    claimedMonths,
  });
  const staff = await db.staffMember.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, disabledAt: true, user: { select: { name: true } } },
  });
  const nameOf = (staffId: string) => staff.find(({ id }) => id === staffId)?.user.name ?? null;
  const standing = meeting?.slot ?? null;
  const alternates = row.alternates.map((one) => {
    return { rank: one.rank, slot: slotOf(one), hostName: one.host.user.name };
  });
  const slots = [...candidates, ...alternates, ...(meeting ? [meeting] : [])].map(({ slot }) => slot);
  const months = [...slots.map(({ start }) => jstMonthOf(start)), ...row.claims.map(({ month }) => month)];

  return ok({
    leadBusinessDays,
    assignee: row.assignee && { staffId: row.assignee.id, name: row.assignee.user.name },
    staff: staff
      .filter(({ disabledAt }) => !disabledAt)
      .map(({ id, user }) => ({ staffId: id, name: user.name })),
    candidates,
    alternates,
    meeting,
    pastMeeting: meeting ? null : pastMeetingOf(row),
    account: accountOf(row, claimedMonths, monthsShown(now, months)),
    ...staffRequestParts(row),
    history: row.history.map((entry) => readHistoryLine(entry, nameOf)),
    actions: actionsFor(
      "staff",
      { status: row.status, meeting: standing, customerDueAt: row.customerDueAt, isOwnTool: row.isOwnTool },
      { now, policy, closures },
    ),
    policy,
    askDueAt: answerDeadline({
      from: now,
      days: policy.customerAnswerBusinessDays,
      latest: runsOutWhenAsked({ candidates: candidates.map(({ slot }) => slot), meeting: standing }),
      closures,
      policy,
    }),
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

/** The agreed slot of a request that has ended since. */
function pastMeetingOf({
  meetingStartsAt,
  meetingEndsAt,
  host,
}: StaffRequestRow): StaffRequest["pastMeeting"] {
  if (!meetingStartsAt || !meetingEndsAt || !host) return null;
  return { start: meetingStartsAt, end: meetingEndsAt, hostName: host.user.name };
}

import type { Actor, StaffActor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import type { Closure } from "../rules/business-days";
import { businessMinutesBetween } from "../rules/deadlines";
import { jstMonthOf } from "../rules/jst";
import { planOf, type SupportPlan } from "../rules/plan";
import type { Policy } from "../rules/policy";
import { isOpenStatus, type RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import { spanOf } from "./judge-offer";
import { slotOf } from "./load-request";
import { readQueueCursor, writeQueueCursor } from "./queue-cursor";
import { queueOrder, queueWhere, searchedText, tabWhere } from "./queue-query";
import { type QueueTab, queueTabOf, TAB_SORT } from "./queue-tabs";
import { lookAtHosts, readStaffHosts, type StaffHost } from "./read-staff-hosts";
import { referenceOf } from "./reference";
import { isUrlTask } from "./url-task";

const PAGE_SIZE = 50;

/** A live candidate with the number of hosts who could hold it. */
export type QueueCandidate = { readonly rank: number; readonly slot: Slot; readonly freeCount: number };

/** By when whose answer is due, or when the meeting begins; business minutes left, or passed since. */
export type QueueDue = {
  readonly kind: "staff" | "customer" | "meeting";
  readonly at: Date;
  readonly isOver: boolean;
  readonly businessMinutes: number;
};

export type QueueRow = {
  readonly reference: string;
  readonly accountName: string;
  /** The plan in the month of the first slot. */
  readonly plan: SupportPlan | null;
  readonly topicKind: string;
  readonly status: RequestStatus;
  readonly candidates: readonly QueueCandidate[];
  readonly meeting: (Slot & { readonly hostName: string }) | null;
  readonly assigneeName: string | null;
  readonly isMine: boolean;
  readonly isOpen: boolean;
  /** 「URL 未設定」: the agreed meeting waits for support to set its URL. */
  readonly isUrlMissing: boolean;
  readonly due: QueueDue | null;
  readonly submittedAt: Date;
  /** Business minutes since the submission of an open request. */
  readonly ageMinutes: number | null;
};

export type StaffQueue = {
  readonly tab: QueueTab;
  readonly search: string;
  readonly counts: { readonly todo: number; readonly waiting: number; readonly confirmed: number };
  /** Agreed meetings that have begun and wait for their result. */
  readonly unrecorded: number;
  readonly rows: readonly QueueRow[];
  readonly pageSize: number;
  /** Length of a business day, by which business minutes are told in days. */
  readonly businessDayMinutes: number;
  /** Where the next page begins, for `after`; null on the last. */
  readonly next: string | null;
};

/**
 * One page of the staff queue. The number of queries is fixed: rows, counts, and one read of the
 * hosts' calendars over the span of all candidates on the page. Members get `not_found`.
 */
export async function readStaffQueue(question: {
  readonly actor: Actor;
  readonly now: Date;
  readonly tab: string;
  readonly search: string;
  readonly after: string;
  readonly pageSize?: number;
}): Promise<Result<StaffQueue>> {
  const { actor, now, pageSize = PAGE_SIZE } = question;
  if (actor.kind !== "staff" || permissionOf(actor, "read_queue", null) !== "allowed") return NOT_FOUND;
  const db = database();
  const tab = queueTabOf(question.tab);
  const search = searchedText(question.search);
  const where = queueWhere(tab, search, readQueueCursor(question.after), now);
  const found = await readRows(tab, where, pageSize + 1);
  const page = found.slice(0, pageSize);
  const span = spanOf(page.flatMap((row) => row.candidates.map(slotOf)));
  const hosts = span ? await readStaffHosts(db, [span]) : [];
  const policy = await policyInForce(db, now);
  const closures = await closuresAround(db, now);
  const last = page.at(-1);
  const sort = TAB_SORT[tab];
  return ok({
    tab,
    search,
    counts: await countOpen(now),
    unrecorded: await db.meetingRequest.count({
      where: { status: "confirmed", meetingStartsAt: { lte: now } },
    }),
    businessDayMinutes: policy.closeMinute - policy.openMinute,
    pageSize,
    rows: page.map((row) => rowView(row, { actor, now, hosts, policy, closures })),
    next:
      last && found.length > pageSize
        ? writeQueueCursor({ at: sort ? last[sort] : null, number: last.number })
        : null,
  });
}

const ROW_PARTS = {
  account: { select: { name: true, plan: true, upcomingPlan: true, upcomingPlanFrom: true } },
  assignee: { select: { user: { select: { name: true } } } },
  host: { select: { user: { select: { name: true } } } },
  candidates: { where: { endedAt: null }, orderBy: { rank: "asc" } },
} as const satisfies Prisma.MeetingRequestInclude;

type Row = Prisma.MeetingRequestGetPayload<{ include: typeof ROW_PARTS }>;

function readRows(tab: QueueTab, where: Prisma.MeetingRequestWhereInput, take: number): Promise<Row[]> {
  return database().meetingRequest.findMany({ where, orderBy: queueOrder(tab), take, include: ROW_PARTS });
}

async function countOpen(now: Date): Promise<StaffQueue["counts"]> {
  const count = (tab: QueueTab) => database().meetingRequest.count({ where: tabWhere(tab, now) });
  return {
    todo: await count("todo"),
    waiting: await count("waiting"),
    confirmed: await count("confirmed"),
  };
}

type RowContext = {
  readonly actor: StaffActor;
  readonly now: Date;
  readonly hosts: readonly StaffHost[];
  readonly policy: Policy;
  readonly closures: readonly Closure[];
};

function rowView(row: Row, { actor, now, hosts, policy, closures }: RowContext): QueueRow {
  const candidates = row.candidates.map((candidate) => {
    const slot = slotOf(candidate);
    const freeCount = lookAtHosts(slot, hosts, row.id).filter(({ isFree }) => isFree).length;
    return { rank: candidate.rank, slot, freeCount };
  });
  const start = row.meetingStartsAt;
  const meeting =
    start && row.meetingEndsAt && row.host
      ? { start, end: row.meetingEndsAt, hostName: row.host.user.name }
      : null;
  const month = jstMonthOf(candidates[0]?.slot.start ?? start ?? row.submittedAt);
  const isOpen = isOpenStatus(row.status);
  const minutesBetween = (from: Date, to: Date) =>
    Math.floor(businessMinutesBetween(from, to, closures, policy));
  const due = dueOf(row);
  return {
    reference: referenceOf(row.number),
    accountName: row.account.name,
    plan: planOf(row.account, month),
    topicKind: row.topicKind,
    status: row.status,
    candidates,
    meeting,
    assigneeName: row.assignee?.user.name ?? null,
    isMine: row.assigneeId === actor.staffId,
    isOpen,
    isUrlMissing: isUrlTask(row, now),
    due: due && {
      ...due,
      isOver: due.at <= now,
      businessMinutes: due.at <= now ? minutesBetween(due.at, now) : minutesBetween(now, due.at),
    },
    submittedAt: row.submittedAt,
    ageMinutes: isOpen ? minutesBetween(row.submittedAt, now) : null,
  };
}

function dueOf(row: Row): Pick<QueueDue, "kind" | "at"> | null {
  if (row.status === "confirmed" && row.meetingStartsAt) return { kind: "meeting", at: row.meetingStartsAt };
  if (row.staffDueAt) return { kind: "staff", at: row.staffDueAt };
  return row.customerDueAt ? { kind: "customer", at: row.customerDueAt } : null;
}

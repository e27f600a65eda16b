import { SYSTEM } from "../auth/actor";
import type { Transaction } from "../db";
import { env } from "../env";
import { REMINDER_AUDIENCES, type Reminder, type ReminderKind } from "../rules/reminders";
import { findWordings } from "./find-wordings";
import type { NoticeSubject } from "./notice-subject";
import type { NoticeMessage, NoticeView } from "./notice-view";
import { outboxRow } from "./outbox-row";
import { readNoticeSubject } from "./read-notice-subject";
import { readActiveStaff, readStaffEntries } from "./read-staff-entries";
import { audienceIds, customerRecipients, type Person, type StaffEntry } from "./recipients";
import { reminderMailOf } from "./reminder-mails";
import { renderReminder } from "./render-notice";
import { customerView, languageOf, staffView } from "./view-notice";

type Reminded = {
  readonly side: "customer" | "staff";
  readonly recipient: Person;
  readonly view: NoticeView;
};

/** The kinds under which a reminder stands in the outbox. */
export function outboxKindsOf(kind: ReminderKind): string[] {
  return [`customer.reminder.${kind}`, `staff.reminder.${kind}`];
}

/**
 * Writes the mails of one reminder about a request, in a transaction that keeps the request from changing:
 * one row for each person reminded, whoever else writes the same. Returns how many were new. Throws when
 * there is no such request.
 */
export async function writeReminder(
  tx: Transaction,
  {
    requestId,
    reminder,
    now,
  }: { readonly requestId: string; readonly reminder: Reminder; readonly now: Date },
): Promise<number> {
  const { kind, occasion } = reminder;
  const subject = await readReminded(tx, requestId, reminder, now);
  const reminded = [...customersOf(kind, subject), ...(await staffOf(tx, kind, subject))];
  const wordings = await findWordings(
    tx,
    reminded.map(({ view }) => reminderMailOf(kind, view).name),
  );
  const mailOf = ({ view, recipient }: Reminded) => {
    const language = languageOf(recipient);
    return renderReminder(kind, view, language, wordings[language]);
  };
  const data = reminded.map((one) =>
    outboxRow({
      kind: `${one.side}.reminder.${kind}`,
      subject,
      recipient: one.recipient,
      mail: mailOf(one),
      occurrence: occasion,
      now,
    }),
  );
  const { count } = await tx.mailOutbox.createMany({ data, skipDuplicates: true });
  return count;
}

/** The request as its last event left it, with nothing that only that event's own mail says. */
async function readReminded(
  tx: Transaction,
  requestId: string,
  { kind, staleAt }: Reminder,
  now: Date,
): Promise<NoticeSubject> {
  const { event, fromStatus } = await tx.historyEntry.findFirstOrThrow({
    where: { requestId },
    orderBy: { version: "desc" },
    select: { event: true, fromStatus: true },
  });
  const subject = await readNoticeSubject(tx, { requestId, event, fromStatus, actor: SYSTEM, now });
  const isDeadline = kind === "customer_before_deadline";
  return {
    ...subject,
    formerHostId: null,
    previousStart: null,
    reasonCode: null,
    followUps: [],
    message: isDeadline && subject.status === "needs_info" ? await readQuestion(tx, requestId) : null,
    // It may run out before the deadline that was set: the earlier instant is the true one.
    customerDueAt: isDeadline ? staleAt : subject.customerDueAt,
  };
}

/** What support asked and waits for. */
async function readQuestion(tx: Transaction, requestId: string): Promise<NoticeMessage | null> {
  const question = await tx.requestMessage.findFirst({
    where: { requestId, kind: "question", isInternal: false },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { body: true },
  });
  return question && { from: "support", body: question.body };
}

function customersOf(kind: ReminderKind, subject: NoticeSubject): Reminded[] {
  if (!REMINDER_AUDIENCES[kind].customer) return [];
  return customerRecipients(subject.members, subject.requesterId).map((recipient) => ({
    side: "customer",
    recipient,
    view: customerView(subject, { reader: recipient, actor: SYSTEM, origin: env().origin }),
  }));
}

async function staffOf(tx: Transaction, kind: ReminderKind, subject: NoticeSubject): Promise<Reminded[]> {
  const audience = REMINDER_AUDIENCES[kind].staff;
  if (audience === "nobody") return [];
  const ids = audienceIds(audience, { ...subject, holderIds: [] });
  const host = subject.hostId ? [subject.hostId] : [];
  const known = await readStaffEntries(tx, [...ids, ...host]);
  const staffNames = new Map(known.map((one) => [one.id, one.user.name]));
  const told = await orEverybody(
    tx,
    known.filter((one) => ids.includes(one.id) && one.disabledAt === null),
  );
  return told.map(({ user }) => ({
    side: "staff",
    recipient: user,
    view: staffView(subject, { reader: user, actor: SYSTEM, origin: env().origin, staffNames }),
  }));
}

/** A request that nobody of support has, or whose people have left, is everybody's. */
async function orEverybody(tx: Transaction, told: readonly StaffEntry[]): Promise<readonly StaffEntry[]> {
  return told.length > 0 ? told : readActiveStaff(tx);
}

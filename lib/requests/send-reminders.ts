import { closuresAround } from "../closures/read-closures";
import { database, inTransaction } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { logFault } from "../log";
import { writeReminder } from "../notices/write-reminders";
import { policyInForce } from "../policy/read-policy";
import {
  isReminderDue,
  type Reminder,
  type ReminderTerms,
  remindersOf,
  reminderWindow,
} from "../rules/reminders";
import { findReminderRows, isReminded, type ReminderRow, reminderStateOf } from "./read-reminder-state";
import { referenceOf } from "./reference";

const BATCH = 200;

/**
 * Writes the mails that remind people of what is due at `now`, and returns how many. Which those are
 * follows from the present state alone, so a long downtime brings what is still sensible and nothing
 * else, and a clock set back brings nothing twice. Safe in several processes: each request is locked while its
 * reminders are written, and the outbox takes each of them once.
 */
export async function sendReminders({ now }: { readonly now: Date }): Promise<number> {
  const db = database();
  const terms = { policy: await policyInForce(db, now), closures: await closuresAround(db, now) };
  const where = near(now, terms);
  let written = 0;
  for (let last = 0; ; ) {
    const rows = await findReminderRows(db, { AND: [where, { number: { gt: last } }] }, BATCH);
    for (const row of rows) written += await remindSafely(row, terms, now);
    const next = rows.at(-1)?.number;
    if (next === undefined || rows.length < BATCH) return written;
    last = next;
  }
}

/** Requests that wait for an answer, and meetings that are near or just over: nothing else can be due. */
function near(now: Date, terms: ReminderTerms): Prisma.MeetingRequestWhereInput {
  const { from, to } = reminderWindow(now, terms);
  return {
    OR: [
      { status: { in: ["requested", "needs_info", "alternates_proposed", "change_requested"] } },
      { status: "confirmed", meetingStartsAt: { gte: from, lte: to } },
      { status: "confirmed", urlDueAt: { gt: now, lte: to } },
    ],
  };
}

/** What is wrong with one request must not keep the others' reminders back. */
async function remindSafely(row: ReminderRow, terms: ReminderTerms, now: Date): Promise<number> {
  try {
    return dueOf(row, terms, now).length === 0 ? 0 : await remind(row, terms, now);
  } catch (error) {
    logFault("reminder_failed", error, { reference: referenceOf(row.number) });
    return 0;
  }
}

/** Decides anew on what the request is while nobody can change it. */
function remind({ id }: ReminderRow, terms: ReminderTerms, now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM meeting_request WHERE id = ${id}::uuid FOR UPDATE`;
    const [row] = await findReminderRows(tx, { id }, 1);
    let written = 0;
    for (const reminder of row ? dueOf(row, terms, now) : [])
      written += await writeReminder(tx, { requestId: id, reminder, now });
    return written;
  });
}

function dueOf(row: ReminderRow, terms: ReminderTerms, now: Date): Reminder[] {
  const due = remindersOf(reminderStateOf(row), terms).filter((reminder) => isReminderDue(reminder, now));
  return due.filter((reminder) => !isReminded(row, reminder));
}

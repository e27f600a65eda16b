import { randomUUID } from "node:crypto";
import type { Actor } from "../auth/actor";
import type { Transaction } from "../db";
import { env } from "../env";
import type { Prisma } from "../generated/prisma/client";
import type { RequestEvent, RequestStatus } from "../rules/request-status";
import { isMailAddress } from "./mail-address";
import type { NoticeSubject } from "./notice-subject";
import { isCustomerTold, NOTICE_TABLE } from "./notice-table";
import type { NoticeView } from "./notice-view";
import { readNoticeSubject } from "./read-notice-subject";
import { audienceIds, customerRecipients, type Person, type StaffEntry, staffRecipients } from "./recipients";
import { renderNotice } from "./render-notice";
import { oneLine } from "./safe-text";
import { customerView, languageOf, staffView } from "./view-notice";

/** A mail with whom it is for. */
type Notice = { readonly kind: string; readonly recipient: Person; readonly view: NoticeView };

/** Why a mail is dead from the start, as staff read it. */
const ADDRESS_UNUSABLE = "address_unusable";

/**
 * Writes the mails that an event must send, in the event's own transaction and after everything else
 * of it: one row for each person told, its text rendered now and never again. Whose stored address
 * cannot stand in a mail gets a dead row, which staff see, so that nothing is lost in silence.
 */
export async function writeNotices(
  tx: Transaction,
  step: {
    readonly requestId: string;
    readonly event: RequestEvent;
    readonly fromStatus: RequestStatus | null;
    readonly actor: Actor;
    readonly now: Date;
  },
): Promise<void> {
  const { actor, now } = step;
  const { origin } = env();
  const subject = await readNoticeSubject(tx, step);
  const notices = [
    ...customerNotices(subject, actor, origin),
    ...(await staffNotices(tx, subject, actor, origin)),
  ];
  if (notices.length === 0) return;
  const data = notices.map((notice) => outboxRow(notice, subject, origin, now));
  await tx.mailOutbox.createMany({ data, skipDuplicates: true });
}

function customerNotices(subject: NoticeSubject, actor: Actor, origin: string): Notice[] {
  if (!isCustomerTold(subject.event, subject)) return [];
  return customerRecipients(subject.members, subject.requesterId).map((recipient) => ({
    kind: `customer.${subject.event}`,
    recipient,
    view: customerView(subject, { reader: recipient, actor, origin }),
  }));
}

async function staffNotices(
  tx: Transaction,
  subject: NoticeSubject,
  actor: Actor,
  origin: string,
): Promise<Notice[]> {
  const holderIds = subject.alternates.map((alternate) => alternate.hostId);
  const told = audienceIds(NOTICE_TABLE[subject.event].staff, { ...subject, holderIds });
  if (told.length === 0) return [];
  // Their names are said as well, so the holders and the host are read with those who are told.
  const staff = await readStaff(tx, [...told, ...holderIds, ...(subject.hostId ? [subject.hostId] : [])]);
  const staffNames = new Map(staff.map((one) => [one.id, one.user.name]));
  return staffRecipients(staff, told, actor).map((recipient) => ({
    kind: `staff.${subject.event}`,
    recipient,
    view: staffView(subject, { reader: recipient, actor, origin, staffNames }),
  }));
}

async function readStaff(tx: Transaction, ids: readonly string[]): Promise<StaffEntry[]> {
  return tx.staffMember.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      disabledAt: true,
      user: { select: { id: true, name: true, email: true, language: true, timeZone: true } },
    },
  });
}

function outboxRow(
  { kind, recipient, view }: Notice,
  { requestId, version }: NoticeSubject,
  origin: string,
  now: Date,
): Prisma.MailOutboxCreateManyInput {
  const language = languageOf(recipient);
  const isUsable = isMailAddress(recipient.email);
  return {
    dedupeKey: `${requestId}:${version}:${kind}:${recipient.id}`,
    kind,
    requestId,
    version,
    recipientId: recipient.id,
    toAddress: recipient.email,
    toName: oneLine(recipient.name),
    language,
    ...renderNotice(view, language),
    messageId: `<notice.${randomUUID()}@${new URL(origin).hostname}>`,
    state: isUsable ? "pending" : "dead",
    lastError: isUsable ? null : ADDRESS_UNUSABLE,
    createdAt: now,
    nextAttemptAt: now,
  };
}

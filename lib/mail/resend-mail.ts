import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { systemNow } from "../clock";
import { inTransaction, type Transaction } from "../db";
import { referenceOf } from "../requests/reference";
import { NOT_FOUND, ok, type Result } from "../result";
import { isUuid } from "../rules/uuid";
import { envelopeAddress } from "./envelope-address";
import { isResendable } from "./mail-line";

/** What a press of 「もう一度送る」 came to. */
export const RESEND_OUTCOMES = [
  "resent",
  "under_way",
  "superseded",
  "recipient_left",
  "address_unusable",
] as const;
export type ResendOutcome = (typeof RESEND_OUTCOMES)[number];

export type MailToResend = {
  readonly actor: Actor;
  readonly mailId: string;
  /** How often the person saw it sent again: a second press of the same button changes nothing. */
  readonly seenResends: number;
  readonly now: Date;
};

/**
 * Sends a mail again as it is, to where its recipient can be reached now: the row waits once more, with
 * the same Message-ID, and who asked for it is kept. Not for mails with a key, for recipients who left,
 * nor for an invitation that a later one replaced.
 */
export async function resendMail({
  actor,
  mailId,
  seenResends,
  now,
}: MailToResend): Promise<Result<{ readonly reference: string | null; readonly outcome: ResendOutcome }>> {
  if (actor.kind !== "staff" || permissionOf(actor, "resend_mail", null) !== "allowed") return NOT_FOUND;
  if (!isUuid(mailId)) return NOT_FOUND;
  return inTransaction(async (tx) => {
    const mail = await findMail(tx, mailId);
    if (!mail || mail.expiresAt !== null) return NOT_FOUND;
    const answer = (outcome: ResendOutcome) =>
      ok({ outcome, reference: mail.request ? referenceOf(mail.request.number) : null });
    if (mail._count.resends !== seenResends) return answer("resent");
    if (!isResendable(mail.state, mail.attempts)) {
      return answer(mail.state === "skipped" ? "superseded" : "under_way");
    }
    if (await isSuperseded(tx, mail)) return answer("superseded");
    const toAddress = await presentAddress(tx, mail);
    if (toAddress === null) return answer("recipient_left");
    if (envelopeAddress(toAddress) === null) return answer("address_unusable");
    const { count } = await tx.mailOutbox.updateMany({
      where: { id: mail.id, state: mail.state, attempts: mail.attempts },
      data: { state: "pending", attempts: 0, nextAttemptAt: systemNow(), lastError: null, toAddress },
    });
    if (count === 0) return answer("under_way");
    await tx.mailResend.create({
      data: { mailId: mail.id, staffId: actor.staffId, staffName: actor.name, at: now },
    });
    return answer("resent");
  });
}

type FoundMail = NonNullable<Awaited<ReturnType<typeof findMail>>>;

function findMail(tx: Transaction, id: string) {
  return tx.mailOutbox.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      attempts: true,
      expiresAt: true,
      requestId: true,
      version: true,
      recipientId: true,
      toAddress: true,
      calendarMethod: true,
      request: { select: { number: true, accountId: true } },
      _count: { select: { resends: true } },
    },
  });
}

async function isSuperseded(tx: Transaction, mail: FoundMail): Promise<boolean> {
  const { requestId, recipientId, version, calendarMethod } = mail;
  if (calendarMethod === null || requestId === null || version === null) return false;
  const later = { requestId, recipientId, calendarMethod: { not: null }, version: { gt: version } };
  return (await tx.mailOutbox.count({ where: later })) > 0;
}

/** Where the recipient is reached now; null when they left the account, or support. */
async function presentAddress(tx: Transaction, { recipientId, request }: FoundMail): Promise<string | null> {
  const user = await tx.user.findUnique({
    where: { id: recipientId },
    select: {
      email: true,
      staff: { select: { disabledAt: true } },
      members: { where: { removedAt: null }, select: { accountId: true } },
    },
  });
  if (!user) return null;
  const isActiveStaff = user.staff !== null && user.staff.disabledAt === null;
  const isOfAccount = user.members.some(({ accountId }) => !request || accountId === request.accountId);
  return isActiveStaff || isOfAccount ? user.email : null;
}

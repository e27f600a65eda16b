import { z } from "zod";
import { database } from "../db";
import { env } from "../env";
import type { OutboxState } from "../generated/prisma/enums";
import { NOT_FOUND, ok, type Result } from "../result";

/** One line of the demo mailbox. */
export type MailLine = {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly toAddress: string;
  readonly toName: string;
  readonly state: OutboxState;
  readonly createdAt: Date;
};

/** A mail as it would leave, or left, the house. */
export type Mail = MailLine & {
  readonly language: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly calendar: string | null;
  readonly calendarMethod: string | null;
};

/** How many mails the list shows. */
export const MAILBOX_SIZE = 100;

const LINE = {
  id: true,
  kind: true,
  subject: true,
  toAddress: true,
  toName: true,
  state: true,
  createdAt: true,
} as const;

/**
 * The newest mails, to everybody or to addresses that contain `recipient`. Not found outside evaluation
 * and test, whoever asks.
 */
export async function readMailbox(recipient: string | null): Promise<Result<readonly MailLine[]>> {
  if (!env().isEvaluation) return NOT_FOUND;
  // What stands for anything in a pattern is meant literally here.
  const part = recipient?.replace(/[\\%_]/g, "\\$&");
  const where = part ? { toAddress: { contains: part, mode: "insensitive" as const } } : {};
  const mails = await database().mailOutbox.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAILBOX_SIZE,
    select: LINE,
  });
  return ok(mails);
}

/** One mail of the demo mailbox, under the same conditions. */
export async function readMail(id: string): Promise<Result<Mail>> {
  if (!env().isEvaluation || !z.uuid().safeParse(id).success) return NOT_FOUND;
  const mail = await database().mailOutbox.findUnique({
    where: { id },
    select: { ...LINE, language: true, bodyText: true, bodyHtml: true, calendar: true, calendarMethod: true },
  });
  return mail ? ok(mail) : NOT_FOUND;
}

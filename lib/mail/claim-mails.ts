import { database } from "../db";
import type { MailContent } from "./outgoing-mail";

/** A mail that is ours to send until the lease ends. */
export type ClaimedMail = MailContent & {
  readonly id: string;
  readonly kind: string;
  /** Which attempt this is; with `leaseUntil` it tells our claim from every other. */
  readonly attempts: number;
  readonly leaseUntil: Date;
  readonly expiresAt: Date | null;
};

type ClaimedRow = ClaimedMail & { readonly state: "sending" | "skipped" };

/**
 * Takes up to `limit` mails that are due, oldest first, for a lease: those never tried, those whose wait
 * is over, and those whose holder let the lease lapse. Other processes pass by what is taken. What is no
 * longer worth sending is closed in the same statement: a sign-in mail after its expiry, and an invitation
 * when a later version of the request has one for the same recipient.
 *
 * Returns what to send, and how many rows were looked at: fewer than `limit` means that no more are due.
 */
export async function claimMails({
  limit,
  now,
  leaseMs,
}: {
  readonly limit: number;
  readonly now: Date;
  readonly leaseMs: number;
}): Promise<{ readonly mails: readonly ClaimedMail[]; readonly count: number }> {
  const at = now.toISOString();
  const leaseUntil = new Date(now.getTime() + leaseMs).toISOString();
  // A row never tried is due at once, whatever its time says: that one is the business clock's.
  const rows = await database().$queryRaw<ClaimedRow[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM mail_outbox
      WHERE state IN ('pending', 'sending') AND (attempts = 0 OR next_attempt_at <= ${at}::timestamptz)
      ORDER BY next_attempt_at, id
      LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    ), judged AS MATERIALIZED (
      SELECT mail.id, CASE
        WHEN mail.expires_at <= ${at}::timestamptz THEN 'expired'
        WHEN mail.calendar IS NOT NULL AND EXISTS (
          SELECT 1 FROM mail_outbox later
          WHERE later.request_id = mail.request_id AND later.recipient_id = mail.recipient_id
            AND later.calendar IS NOT NULL AND later.version > mail.version
        ) THEN 'superseded'
      END AS reason
      FROM mail_outbox mail JOIN due USING (id)
    )
    UPDATE mail_outbox mail SET
      state = (CASE WHEN judged.reason IS NULL THEN 'sending' ELSE 'skipped' END)::"OutboxState",
      attempts = mail.attempts + CASE WHEN judged.reason IS NULL THEN 1 ELSE 0 END,
      next_attempt_at = ${leaseUntil}::timestamptz,
      lease_until = CASE WHEN judged.reason IS NULL THEN ${leaseUntil}::timestamptz END,
      last_error = coalesce(judged.reason, mail.last_error),
      body_text = CASE judged.reason WHEN 'expired' THEN '' ELSE mail.body_text END,
      body_html = CASE judged.reason WHEN 'expired' THEN '' ELSE mail.body_html END
    FROM judged WHERE mail.id = judged.id
    RETURNING mail.id, mail.kind, mail.state::text AS state, mail.attempts,
      mail.lease_until AS "leaseUntil", mail.expires_at AS "expiresAt",
      mail.to_address AS "toAddress", mail.to_name AS "toName", mail.language, mail.subject,
      mail.body_text AS "bodyText", mail.body_html AS "bodyHtml",
      mail.calendar, mail.calendar_method AS "calendarMethod", mail.message_id AS "messageId"`;
  return { mails: rows.filter(({ state }) => state === "sending"), count: rows.length };
}

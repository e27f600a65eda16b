import { database } from "../db";
import type { ClaimedMail } from "./claim-mails";

/** How an attempt ended, as the row will say it. */
export type Settlement = {
  readonly mail: Pick<ClaimedMail, "id" | "attempts" | "leaseUntil">;
  /** `released`: not tried after all, as if it had never been claimed. */
  readonly state: "sent" | "pending" | "dead" | "released";
  /** Why, or where to, in coded words without personal data. */
  readonly note: string | null;
  /** When it may be tried again; null: at once, or never. */
  readonly nextAttemptAt: Date | null;
  readonly sentAt: Date | null;
  /** For mails that carry a key: what they say is cleared. */
  readonly isBodyCleared: boolean;
};

/**
 * Writes the results of several attempts in one statement. Only the holder of a lease may: a row that
 * somebody else claimed since stays as it is. Returns how many were written.
 */
export async function settleMails(settlements: readonly Settlement[], now: Date): Promise<number> {
  if (settlements.length === 0) return 0;
  const rows = settlements.map(({ mail, state, note, nextAttemptAt, sentAt, isBodyCleared }) => ({
    id: mail.id,
    attempts: mail.attempts,
    lease_until: mail.leaseUntil.toISOString(),
    state: state === "released" ? "pending" : state,
    tried: state === "released" ? 0 : 1,
    note,
    next_attempt_at: (nextAttemptAt ?? now).toISOString(),
    sent_at: sentAt?.toISOString() ?? null,
    is_body_cleared: isBodyCleared,
  }));
  return database().$executeRaw`
    UPDATE mail_outbox mail SET
      state = result.state::"OutboxState",
      attempts = mail.attempts - 1 + result.tried,
      next_attempt_at = result.next_attempt_at,
      lease_until = NULL,
      last_error = CASE result.tried WHEN 0 THEN mail.last_error ELSE result.note END,
      sent_at = coalesce(result.sent_at, mail.sent_at),
      body_text = CASE WHEN result.is_body_cleared THEN '' ELSE mail.body_text END,
      body_html = CASE WHEN result.is_body_cleared THEN '' ELSE mail.body_html END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS result(
      id uuid, attempts int, lease_until timestamptz, state text, tried int, note text,
      next_attempt_at timestamptz, sent_at timestamptz, is_body_cleared boolean
    )
    WHERE mail.id = result.id AND mail.state = 'sending'
      AND mail.attempts = result.attempts AND mail.lease_until = result.lease_until`;
}

/** Clears what expired mails with a key say; where mail stays here, sending did not. Returns how many. */
export async function clearExpiredMails(now: Date): Promise<number> {
  return database().$executeRaw`
    UPDATE mail_outbox SET body_text = '', body_html = ''
    WHERE expires_at <= ${now.toISOString()}::timestamptz AND state <> 'sending' AND body_text <> ''`;
}

import { min } from "date-fns";
import { businessNow, systemNow } from "../clock";
import { log } from "../log";
import type { ClaimedMail } from "./claim-mails";
import { failureOf, failureText, type MailNote } from "./mail-failure";
import { type RetrySchedule, retryWaitMs } from "./retry-schedule";
import type { Settlement } from "./settle-mails";
import type { Transport } from "./transport";

const LOCAL_NOTE: MailNote = "local_mailbox";

/** Tries to send one mail and says what its row is to hold; never throws. */
export async function attemptMail(
  mail: ClaimedMail,
  way: { readonly transport: Transport; readonly sendLimitMs: number; readonly schedule: RetrySchedule },
): Promise<Settlement> {
  const { transport, sendLimitMs, schedule } = way;
  const told = { mailId: mail.id, kind: mail.kind, attempts: mail.attempts };
  try {
    // A server that trickles its replies is noticed by no timeout of the connection.
    await transport.deliver(mail, AbortSignal.timeout(sendLimitMs));
    log("debug", "mail_sent", told);
    return {
      mail,
      state: "sent",
      note: transport.isLocal ? LOCAL_NOTE : null,
      nextAttemptAt: null,
      // What people read goes by the clock that they see.
      sentAt: businessNow(),
      isBodyCleared: mail.expiresAt !== null && !transport.isLocal,
    };
  } catch (error) {
    const failure = failureOf(error);
    const waitMs = failure.isPermanent ? null : retryWaitMs(mail.attempts, Math.random(), schedule);
    const isDead = waitMs === null;
    const isAlarm = isDead && mail.expiresAt === null;
    log(isAlarm ? "error" : "warn", isDead ? "mail_dead" : "mail_failed", {
      ...told,
      reason: failure.reason,
      reply: failure.code,
    });
    return {
      mail,
      state: isDead ? "dead" : "pending",
      note: failureText(failure),
      nextAttemptAt: isDead ? null : nextAttemptAt(mail, waitMs),
      sentAt: null,
      isBodyCleared: isDead && mail.expiresAt !== null,
    };
  }
}

/** At its expiry at the latest, so that a mail with a key is closed then. */
function nextAttemptAt({ expiresAt }: ClaimedMail, waitMs: number): Date {
  const next = new Date(systemNow().getTime() + waitMs);
  return expiresAt ? min([next, expiresAt]) : next;
}

/** Why a mail was not sent, as far as staff and the log are told: never an address, never a server's words. */
export const FAILURE_REASONS = [
  // For good: another attempt would end the same.
  "address_unusable",
  "recipient_refused",
  "message_refused",
  // For now: the server, the way to it, or our own settings.
  "deferred",
  "sender_refused",
  "sign_in_refused",
  "tls_failed",
  "timeout",
  "unreachable",
  "connection_lost",
  "unknown",
] as const;
export type FailureReason = (typeof FAILURE_REASONS)[number];

/** Why a mail is not to be sent at all, and where it went when there is no server to send by. */
export const MAIL_NOTES = ["superseded", "expired", "local_mailbox"] as const;
export type MailNote = (typeof MAIL_NOTES)[number];

export type MailFailure = {
  readonly reason: FailureReason;
  /** The server's three digits, where it gave any. */
  readonly code: number | null;
  readonly isPermanent: boolean;
};

const PERMANENT: readonly FailureReason[] = ["address_unusable", "recipient_refused", "message_refused"];

/** Thrown when a stored address cannot stand in an envelope; nothing was sent. */
export class AddressUnusableError extends Error {}

/**
 * What a failed attempt means. A refusal of the recipient or of the message is for good. A refusal of us
 * (the sender, the sign-in, a policy about us) is our own misconfiguration, and everything else passes:
 * those are tried again, so that nothing is lost by a fault that somebody mends within a day.
 */
export function failureOf(error: unknown): MailFailure {
  if (error instanceof AddressUnusableError) return failure("address_unusable", null);
  const { code, responseCode, command, response } = readError(error);
  if (responseCode === null) return failure(reasonOfCode(code), null);
  return failure(reasonOfReply(responseCode, command, enhancedClass(response), code), responseCode);
}

function failure(reason: FailureReason, code: number | null): MailFailure {
  return { reason, code, isPermanent: PERMANENT.includes(reason) };
}

const CODE_REASONS: Readonly<Record<string, FailureReason>> = {
  ETIMEDOUT: "timeout",
  EABORT: "timeout",
  EDNS: "unreachable",
  ESOCKET: "unreachable",
  EPROXY: "unreachable",
  ECONNECTION: "connection_lost",
  EPROTOCOL: "connection_lost",
  ETLS: "tls_failed",
  EREQUIRETLS: "tls_failed",
  EAUTH: "sign_in_refused",
  ENOAUTH: "sign_in_refused",
  EMESSAGE: "message_refused",
};

function reasonOfCode(code: string): FailureReason {
  return CODE_REASONS[code] ?? "unknown";
}

// 530 and 535 ask for a sign-in, 500–504 do not understand us, 521 and 554 at the door turn us away.
const ABOUT_US = [500, 501, 502, 503, 504, 521, 530, 534, 535, 538];

function reasonOfReply(reply: number, command: string, about: string | null, code: string): FailureReason {
  if (code === "ETLS") return "tls_failed";
  if (reply < 500) return reply >= 400 ? "deferred" : "unknown";
  if (code === "EAUTH") return "sign_in_refused";
  // X.7 is a policy about the sender (relaying, authentication), X.5 about the protocol.
  if (ABOUT_US.includes(reply) || about === "7" || about === "5") return "sender_refused";
  if (command === "RCPT TO") return "recipient_refused";
  return command === "DATA" ? "message_refused" : "sender_refused";
}

/** The subject of an enhanced status code, the middle of `5.1.1`. */
function enhancedClass(response: string): string | null {
  return /^5\d\d[ -]5\.(\d{1,3})\.\d{1,3}\b/.exec(response)?.[1] ?? null;
}

function readError(error: unknown) {
  const fields = typeof error === "object" && error !== null ? error : {};
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    code: "code" in fields ? text(fields.code) : "",
    command: "command" in fields ? text(fields.command) : "",
    response: "response" in fields ? text(fields.response) : "",
    responseCode:
      "responseCode" in fields && typeof fields.responseCode === "number" ? fields.responseCode : null,
  };
}

/** A failure as a row keeps it: the reason, after the server's digits where there are any. */
export function failureText({ reason, code }: Pick<MailFailure, "reason" | "code">): string {
  return code === null ? reason : `${code} ${reason}`;
}

/** What a row keeps, read back; the reason is null for words that are none of ours. */
export function readFailureText(text: string): {
  readonly code: number | null;
  readonly reason: FailureReason | MailNote | null;
} {
  const [, digits, word] = /^(?:(\d{3}) )?([a-z_]+)$/.exec(text) ?? [];
  const known = [...FAILURE_REASONS, ...MAIL_NOTES].find((reason) => reason === word);
  return { code: digits ? Number(digits) : null, reason: known ?? null };
}

/** Why a Meet is not there yet, as far as staff and the log are told: never a server's words. */
export const MEET_REASONS = [
  // Somebody has to mend something; tried again rarely.
  "credentials_refused",
  "forbidden",
  "calendar_missing",
  "conference_refused",
  "link_refused",
  "event_gone",
  // Passes by itself.
  "rate_limited",
  "google_down",
  "timeout",
  "unreachable",
  "conference_failed",
  "conference_pending",
  "unknown",
] as const;
export type MeetReason = (typeof MEET_REASONS)[number];

const LASTING: readonly MeetReason[] = MEET_REASONS.slice(0, MEET_REASONS.indexOf("rate_limited"));

/** Thrown when Google did not do what was asked; carries nothing of what Google said but the reason. */
export class MeetFailure extends Error {
  constructor(
    readonly reason: MeetReason,
    readonly status: number | null = null,
  ) {
    super(reason);
  }
}

/** A stored reason, or null for words that are none of ours. */
export function meetReasonOf(text: string | null): MeetReason | null {
  return MEET_REASONS.find((reason) => reason === text) ?? null;
}

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;
const JITTER = 0.2;

/**
 * The wait after `attempts` tries. What lasts is tried every hour, so that what somebody mended is noticed;
 * what passes is tried after 30 seconds and then after twice as long each time; a conference that Google is
 * still making is looked at after 2 seconds. Shortened by a random fifth at most; `random` is in [0, 1).
 */
export function meetWaitMs(reason: MeetReason, attempts: number, random: number): number {
  if (LASTING.includes(reason)) return HOUR_MS;
  const firstMs = (reason === "conference_pending" ? 2 : 30) * SECOND_MS;
  const waitMs = Math.min(firstMs * 2 ** Math.min(attempts - 1, 20), HOUR_MS);
  return Math.round(waitMs * (1 - JITTER * random));
}

const QUOTA_REASONS = ["rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded"];
const TIMEOUTS = [
  "TimeoutError",
  "AbortError",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
];
// What the system and the HTTP client call a connection that failed.
const NETWORK_CODE = /^(E|UND_ERR_)[A-Z_]+$/;
const MAX_CAUSES = 4;

/** What a call of Google's client that did not succeed means. */
export function meetFailureOf(error: unknown): MeetFailure {
  if (error instanceof MeetFailure) return error;
  const response = fieldsOf(fieldsOf(error).response);
  const { status } = response;
  if (typeof status === "number")
    return new MeetFailure(reasonOfStatus(status, isQuota(response.data)), status);
  const codes = codesOf(error);
  if (codes.some((code) => TIMEOUTS.includes(code))) return new MeetFailure("timeout");
  return new MeetFailure(codes.some((code) => NETWORK_CODE.test(code)) ? "unreachable" : "unknown");
}

function reasonOfStatus(status: number, isQuotaUsed: boolean): MeetReason {
  if (status === 401) return "credentials_refused";
  if (status === 403) return isQuotaUsed ? "rate_limited" : "forbidden";
  if (status === 404) return "calendar_missing";
  if (status === 429) return "rate_limited";
  if (status === 400) return "conference_refused";
  return status >= 500 ? "google_down" : "unknown";
}

/** Whether the body of a refusal says that too much was asked. */
function isQuota(body: unknown): boolean {
  const { errors } = fieldsOf(fieldsOf(body).error);
  const reasons = Array.isArray(errors) ? errors.map((one) => fieldsOf(one).reason) : [];
  return QUOTA_REASONS.some((reason) => reasons.includes(reason));
}

/** Codes and names of an error and of what caused it. */
function codesOf(error: unknown): string[] {
  const codes: unknown[] = [];
  for (let current = fieldsOf(error), depth = 0; depth < MAX_CAUSES; depth += 1) {
    codes.push(current.code, current.name);
    current = fieldsOf(current.cause);
  }
  return codes.filter((code) => typeof code === "string");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return {};
  // Own and inherited: an error's name is of its class.
  const names = ["code", "cause", "name", "response", "status", "data", "error", "errors", "reason"];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(value, name)]));
}

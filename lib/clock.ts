import { env } from "./env";

/**
 * The instant that rules, deadlines, history and page texts go by. Fixed by `APP_NOW` in evaluation
 * and test; pages and actions read it once and pass it on as `now`.
 */
export function businessNow(): Date {
  return env().fixedNow ?? new Date();
}

/** The real instant: sign-in sessions, tokens, rate limits, leases, locks, logs. Never fixed. */
export function systemNow(): Date {
  return new Date();
}

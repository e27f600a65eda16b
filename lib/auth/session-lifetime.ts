import { addHours, min } from "date-fns";

/** How long a sign-in lasts, in hours: without use, and at most. */
export type SessionLimits = { readonly idleHours: number; readonly absoluteHours: number };

const CUSTOMER: SessionLimits = { idleHours: 7 * 24, absoluteHours: 30 * 24 };
const STAFF: SessionLimits = { idleHours: 8, absoluteHours: 12 };

/** The longest any cookie of a session may live. */
export const LONGEST_SESSION_SECONDS = CUSTOMER.absoluteHours * 3600;

/** Not every request writes: the end moves on when it can move by this much. */
const RENEW_AFTER_MINUTES = 5;

/** 「セッションは利用者 7 日・最長 30 日、スタッフ 8 時間・最長 12 時間」 */
export function sessionLimits(isStaff: boolean): SessionLimits {
  return isStaff ? STAFF : CUSTOMER;
}

/** When a session that began at `createdAt` and is used at `now` ends, if it is not used again. */
export function sessionEnd(limits: SessionLimits, createdAt: Date, now: Date): Date {
  return min([addHours(now, limits.idleHours), addHours(createdAt, limits.absoluteHours)]);
}

/** Whether the session is over at `now`, by disuse or by age. `expiresAt` is its recorded end. */
export function isSessionOver(
  limits: SessionLimits,
  session: { createdAt: Date; expiresAt: Date },
  now: Date,
): boolean {
  return now >= session.expiresAt || now >= addHours(session.createdAt, limits.absoluteHours);
}

/** The end to record for a session used at `now`, or null when the recorded one is near enough. */
export function renewedEnd(
  limits: SessionLimits,
  session: { createdAt: Date; expiresAt: Date },
  now: Date,
): Date | null {
  const end = sessionEnd(limits, session.createdAt, now);
  const gainMinutes = (end.getTime() - session.expiresAt.getTime()) / 60_000;
  return gainMinutes >= RENEW_AFTER_MINUTES || gainMinutes < 0 ? end : null;
}

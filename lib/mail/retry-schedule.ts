const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a mail that could not be sent waits before the next attempt, and when it is given up. */
export type RetrySchedule = {
  readonly firstMs: number;
  readonly longestMs: number;
  /** All waits together; when they are used up, the mail is dead. */
  readonly totalMs: number;
};

export const RETRY_SCHEDULE: RetrySchedule = {
  firstMs: MINUTE_MS / 2,
  longestMs: 4 * HOUR_MS,
  totalMs: 24 * HOUR_MS,
};

// Waits are only ever shortened, so that together they never exceed the total.
const JITTER = 0.2;

/**
 * The wait after `failures` attempts that failed: twice the one before, shortened by a random fifth at
 * most, so that what failed together does not come back together. Null when it is time to give up.
 * `random` is in [0, 1).
 */
export function retryWaitMs(
  failures: number,
  random: number,
  schedule: RetrySchedule = RETRY_SCHEDULE,
): number | null {
  let waitedMs = 0;
  for (let failure = 1; ; failure += 1) {
    const left = schedule.totalMs - waitedMs;
    if (left <= 0) return null;
    const waitMs = Math.min(schedule.firstMs * 2 ** (failure - 1), schedule.longestMs, left);
    if (failure >= failures) return Math.round(waitMs * (1 - JITTER * random));
    waitedMs += waitMs;
  }
}

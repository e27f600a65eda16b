import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RETRY_SCHEDULE, retryWaitMs } from "./retry-schedule";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Every wait until the mail is given up, with the same luck each time. */
function waits(random: number): number[] {
  const all: number[] = [];
  for (let failures = 1; ; failures += 1) {
    const wait = retryWaitMs(failures, random);
    if (wait === null) return all;
    all.push(wait);
  }
}

describe("the wait before another attempt", () => {
  it("is half a minute, then twice as long each time, and never longer than four hours", () => {
    expect(waits(0).slice(0, 4)).toEqual([MINUTE_MS / 2, MINUTE_MS, 2 * MINUTE_MS, 4 * MINUTE_MS]);
    expect(Math.max(...waits(0))).toBe(4 * HOUR_MS);
  });

  it("adds up to 24 hours exactly without jitter, and then the mail is given up", () => {
    const all = waits(0);
    expect(all.reduce((sum, wait) => sum + wait, 0)).toBe(24 * HOUR_MS);
    expect(retryWaitMs(all.length + 1, 0)).toBeNull();
    expect(retryWaitMs(1_000, 0)).toBeNull();
  });

  it("is shortened by a fifth at most, never lengthened", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, luck) => {
          const longest = retryWaitMs(n, 0) ?? 0;
          const wait = retryWaitMs(n, luck) ?? 0;
          expect(wait).toBeLessThanOrEqual(longest);
          expect(wait).toBeGreaterThanOrEqual(longest * 0.8 - 1);
        },
      ),
    );
  });

  it("leaves enough attempts for a server that is away for a night", () => {
    expect(waits(0.5).length).toBeGreaterThanOrEqual(10);
    expect(RETRY_SCHEDULE.totalMs).toBe(24 * HOUR_MS);
  });
});

import { expect, it } from "vitest";
import { readAvailability } from "./availability";
import { BUSY_MONTH, bareLoop } from "./fixtures/busy-month";
import { measure } from "./fixtures/measure";

it("reads a month with 100 bookings within ten times a bare loop over the same cells", () => {
  expect(readAvailability(BUSY_MONTH)).toHaveLength(bareLoop(BUSY_MONTH).length);
  expect(readAvailability(BUSY_MONTH).filter(({ freeCount }) => freeCount > 0).length).toBeGreaterThan(15);
  expect(BUSY_MONTH.hosts.flatMap(({ bookings }) => bookings)).toHaveLength(100);

  const [rules, bare] = measure([() => readAvailability(BUSY_MONTH), () => bareLoop(BUSY_MONTH)], 1_000);
  expect(rules?.median).toBeLessThanOrEqual(10 * (bare?.median ?? 0));
  expect(rules?.median).toBeLessThanOrEqual(0.7);
});

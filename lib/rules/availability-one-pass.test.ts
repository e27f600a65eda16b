import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inFullRun } from "../testing/full-run";
import { type AvailabilityInput, isSlotFull, readAvailability } from "./availability";
import { addDays, instantAt, weekdayOf } from "./jst";
import { judgeSlot } from "./judge-slots";
import { POLICY_V1, type PolicySettings } from "./policy";
import type { Slot } from "./slot";

const slotAt = (date: string, minute: number, length: number): Slot => ({
  start: instantAt(date, minute),
  end: instantAt(date, minute + length),
});
const weekdayHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 600, endMinute: 1080 }));

const FIRST = "2026-09-14";
const dates = fc.integer({ min: 0, max: 20 }).map((days) => addDays(FIRST, days));
const minutes = fc.integer({ min: 0, max: 1440 });
const slots = fc
  .tuple(
    dates,
    fc.integer({ min: -200, max: 1600 }),
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom(0, 0, 0, 1, 59_999),
  )
  .map(([date, minute, length, ms]) => ({
    start: new Date(instantAt(date, minute).getTime() + ms),
    end: new Date(instantAt(date, minute + length).getTime() + ms),
  }));
const absences = fc
  .tuple(dates, minutes, fc.integer({ min: 600, max: 4 * 1440 }))
  .map(([date, minute, length]) => slotAt(date, minute, length));
const workingHours = fc.array(
  fc.oneof(
    fc.constantFrom(...weekdayHours),
    fc
      .tuple(fc.integer({ min: 0, max: 6 }), minutes, minutes)
      .map(([weekday, startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
  ),
  { maxLength: 12 },
);
const hosts = fc.array(
  fc.record({
    hostId: fc.uuid(),
    name: fc.constant("host"),
    workingHours: fc.oneof(fc.constant(weekdayHours), workingHours),
    bookings: fc.array(fc.oneof(slots, slots, absences), { maxLength: 12 }),
  }),
  { maxLength: 4 },
);
const policies: fc.Arbitrary<PolicySettings> = fc
  .record({
    leadBusinessDays: fc.integer({ min: 0, max: 5 }),
    afterHours: fc.constantFrom("sameDay", "nextBusinessDay"),
    openMinute: fc.constantFrom(540, 600, 605),
    closeMinute: fc.constantFrom(1000, 1080, 1440),
    gridMinutes: fc.constantFrom(15, 30, 60),
    horizonBusinessDays: fc.integer({ min: 1, max: 12 }),
  })
  .map((changed) => ({ ...POLICY_V1, ...changed }));
const inputs: fc.Arbitrary<AvailabilityInput> = fc.record({
  now: fc.tuple(dates, minutes).map(([date, minute]) => instantAt(date, minute)),
  policy: policies,
  closures: fc.constantFrom(
    [],
    [{ startsOn: "2026-09-29", endsOn: "2026-09-30", labelJa: "研修", labelEn: "Training" }],
  ),
  terms: fc.constantFrom(
    { plan: "enterprise", upcomingPlan: null, upcomingPlanFrom: null },
    { plan: "priority", upcomingPlan: "basic", upcomingPlanFrom: "2026-10" },
    { plan: "basic", upcomingPlan: "priority", upcomingPlanFrom: "2026-10" },
  ),
  claimedMonths: fc.constantFrom(
    new Map(),
    new Map(),
    new Map([["2026-10", { reference: "OH-1001", requesterName: "中村 玲奈" }]]),
  ),
  hosts,
  liveCandidates: fc.array(fc.record({ requestId: fc.constantFrom("a", "b", "c"), slot: slots }), {
    maxLength: 8,
  }),
  from: fc.constant(FIRST),
  to: fc.constant(addDays(FIRST, 24)),
  lengthMinutes: fc.constantFrom(30, 45),
});

/** The sentence of the rule word for word: asks every host about every minute of the slot. */
function isFullByTheMinute(
  date: string,
  minute: number,
  { hosts, liveCandidates, lengthMinutes }: AvailabilityInput,
) {
  const slot = slotAt(date, minute, lengthMinutes);
  const overlaps = (other: Slot) => other.start < slot.end && slot.start < other.end;
  const everyMinute = Array.from({ length: lengthMinutes }, (_, offset) => minute + offset);
  const free = hosts.filter((one) => {
    const isAtWork = everyMinute.every((m) =>
      one.workingHours.some((h) => h.weekday === weekdayOf(date) && h.startMinute <= m && m < h.endMinute),
    );
    return isAtWork && !one.bookings.some(overlaps);
  });
  const rivals = ["a", "b", "c"].filter((id) =>
    liveCandidates.some((c) => c.requestId === id && overlaps(c.slot)),
  );
  return free.length - rivals.length <= 0;
}

describe("the one pass over the window", () => {
  it("closes exactly the times that are full by the words of the rule", () => {
    fc.assert(
      fc.property(inputs, (generated) => {
        for (const { date, times } of readAvailability(generated)) {
          for (const { minute, closed } of times) {
            const isFull = isFullByTheMinute(date, minute, generated);
            expect(
              isSlotFull(
                slotAt(date, minute, generated.lengthMinutes),
                generated.hosts,
                generated.liveCandidates,
              ),
            ).toBe(isFull);
            if (closed !== "past")
              expect([date, minute, closed]).toEqual([date, minute, isFull ? "full" : null]);
          }
        }
      }),
      { numRuns: inFullRun(150, 3000) },
    );
  });

  it("gives each time the first reason for which the same slot would be refused", () => {
    fc.assert(
      fc.property(inputs, (generated) => {
        const { policy, lengthMinutes, now } = generated;
        const firstStart = Math.ceil(policy.openMinute / policy.gridMinutes) * policy.gridMinutes;
        for (const { date, closed, times, freeCount } of readAvailability(generated)) {
          const minutesOfDay: number[] = [];
          for (let m = firstStart; m + lengthMinutes <= policy.closeMinute; m += policy.gridMinutes)
            minutesOfDay.push(m);
          const refusals = minutesOfDay.map((minute) => {
            const slot = slotAt(date, minute, lengthMinutes);
            const isFull = () => isFullByTheMinute(date, minute, generated);
            return slot.start <= now ? "past" : (judgeSlot({ ...generated, slot, isFull })[0]?.code ?? null);
          });
          if (times.length > 0) expect(times.map((time) => time.closed)).toEqual(refusals);
          else for (const code of refusals) expect([closed?.code, "past"]).toContain(code);
          expect(freeCount).toBe(refusals.filter((code) => code === null).length);
          expect(closed === null).toBe(freeCount > 0);
        }
      }),
      { numRuns: inFullRun(60, 1000) },
    );
  });
});

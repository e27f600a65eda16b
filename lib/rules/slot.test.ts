import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOverlapping, isSameSlot, lengthMinutes, type Slot } from "./slot";

const slot = (start: string, end: string): Slot => ({
  start: new Date(`2026-10-13T${start}+09:00`),
  end: new Date(`2026-10-13T${end}+09:00`),
});

const slots = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Slot => ({ start: new Date(start), end: new Date(start + length) }));

describe("two slots", () => {
  it.each([
    ["touch at the end", "10:45:00", "11:30:00", false],
    ["share the last millisecond", "10:44:59.999", "11:30:00", true],
    ["touch at the start", "09:15:00", "10:00:00", false],
    ["share the first millisecond", "09:15:00", "10:00:00.001", true],
    ["are the same", "10:00:00", "10:45:00", true],
    ["lie one within the other", "10:15:00", "10:30:00", true],
    ["lie one around the other", "09:00:00", "12:00:00", true],
    ["lie apart", "13:00:00", "13:45:00", false],
  ])("that %s overlap or not", (_, start, end, expected) => {
    const agreed = slot("10:00:00", "10:45:00");
    expect(isOverlapping(agreed, slot(start, end))).toBe(expected);
    expect(isOverlapping(slot(start, end), agreed)).toBe(expected);
  });

  it("overlap exactly when some instant lies in both", () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        const isIn = (instant: number, { start, end }: Slot) =>
          start.getTime() <= instant && instant < end.getTime();
        const shared = Array.from({ length: 130 }, (_, instant) => isIn(instant, a) && isIn(instant, b));
        expect(isOverlapping(a, b)).toBe(shared.includes(true));
      }),
    );
  });

  it("are the same by their instants, not by how they were written", () => {
    const written = { start: new Date("2026-10-13T01:00:00Z"), end: new Date("2026-10-13T01:45:00Z") };
    expect(isSameSlot(slot("10:00:00", "10:45:00"), written)).toBe(true);
    expect(isSameSlot(slot("10:00:00", "10:45:00"), slot("10:00:00", "10:30:00"))).toBe(false);
    expect(isSameSlot(slot("10:00:00", "10:45:00"), slot("10:15:00", "10:45:00"))).toBe(false);
  });
});

describe("the length of a slot", () => {
  it.each([
    ["10:00:00", "10:30:00", 30],
    ["17:15:00", "18:00:00", 45],
    ["10:00:00", "10:00:30", 0.5],
  ])("from %s to %s is %d minutes", (start, end, minutes) => {
    expect(lengthMinutes(slot(start, end))).toBe(minutes);
  });
});

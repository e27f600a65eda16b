import { describe, expect, it } from "vitest";
import { monthsHeld } from "./claims";
import type { Slot } from "./slot";

const slot = (start: string): Slot => {
  const from = new Date(`${start}+09:00`);
  return { start: from, end: new Date(from.getTime() + 45 * 60_000) };
};

describe("the months a request holds", () => {
  it("are those of its meeting, candidates and alternates, each once and in order", () => {
    const months = monthsHeld({
      meeting: slot("2027-01-12T10:00"),
      candidates: [slot("2026-12-07T10:00"), slot("2026-11-30T10:00")],
      alternates: [slot("2026-12-09T10:00"), slot("2027-02-01T10:00")],
    });
    expect(months).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  });

  it("are months of Japan, at both sides of a month's end", () => {
    const monthOfStart = (start: string) =>
      monthsHeld({ meeting: slot(start), candidates: [], alternates: [] });
    expect(monthOfStart("2026-11-30T23:59:59")).toEqual(["2026-11"]);
    expect(monthOfStart("2026-12-01T00:00:00")).toEqual(["2026-12"]);
  });

  it("are none when nothing is live", () => {
    expect(monthsHeld({ meeting: null, candidates: [], alternates: [] })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type ChoiceStep, chooseSlot, type SlotChoices, startChoices } from "./slot-choices";

const MONDAY = { date: "2026-12-07", time: "14:00" };
const TUESDAY = { date: "2026-12-08", time: "10:00" };

const played = (start: SlotChoices, ...steps: ChoiceStep[]) => steps.reduce(chooseSlot, start);
const day = (date: string): ChoiceStep => ({ kind: "day", date });
const point = (time: string): ChoiceStep => ({ kind: "time", time, isPointed: true });
const key = (time: string): ChoiceStep => ({ kind: "time", time, isPointed: false });

describe("choosing two slots", () => {
  it("begins with the choice that is missing", () => {
    expect(startChoices(null, null).active).toBe(0);
    expect(startChoices(MONDAY, null).active).toBe(1);
    expect(startChoices(null, MONDAY).active).toBe(0);
    expect(startChoices(MONDAY, TUESDAY).active).toBe(0);
  });

  it("makes the second choice active once the first is made", () => {
    const made = played(startChoices(null, null), day(MONDAY.date), point(MONDAY.time));
    expect(made).toEqual({ wishes: [MONDAY, null], active: 1, day: MONDAY.date, shownFor: 1 });
  });

  it("lets the arrow keys walk the times of one choice", () => {
    const made = played(startChoices(null, null), day(MONDAY.date), key("13:45"), key("14:00"));
    expect(made.wishes).toEqual([MONDAY, null]);
    expect(made.active).toBe(1);
    expect(played(made, day(TUESDAY.date), key(TUESDAY.time)).wishes).toEqual([MONDAY, TUESDAY]);
  });

  it("stays with the choice that was changed when both are there", () => {
    const both = startChoices(MONDAY, TUESDAY);
    const changed = played(both, { kind: "change", rank: 1 }, day("2026-12-09"), point("11:00"));
    expect(changed.wishes).toEqual([MONDAY, { date: "2026-12-09", time: "11:00" }]);
    expect(changed.active).toBe(1);
  });

  it("shows the day of the choice to be changed", () => {
    expect(played(startChoices(MONDAY, TUESDAY), { kind: "change", rank: 1 }).day).toBe(TUESDAY.date);
  });

  it("takes a choice away and goes on with it", () => {
    const removed = played(startChoices(MONDAY, TUESDAY), { kind: "remove", rank: 0 });
    expect(removed.wishes).toEqual([null, TUESDAY]);
    expect(removed.active).toBe(0);
  });

  it("swaps the two", () => {
    const swapped = played(startChoices(MONDAY, TUESDAY), { kind: "swap" });
    expect(swapped.wishes).toEqual([TUESDAY, MONDAY]);
    expect(played(swapped, { kind: "swap" }).wishes).toEqual([MONDAY, TUESDAY]);
  });

  it("does nothing with a time before there is a day", () => {
    const start = startChoices(null, null);
    expect(played(start, key("10:00"))).toBe(start);
  });
});

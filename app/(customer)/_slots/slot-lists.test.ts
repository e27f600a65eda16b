import { describe, expect, it } from "vitest";
import type { LengthChoice } from "@/lib/requests/read-customer-slots";
import type { AvailabilityDay } from "@/lib/rules/availability";
import type { ClosedReason } from "@/lib/rules/closed-dates";
import { POLICY_V1 } from "@/lib/rules/policy";
import { closedStretches } from "./closed-stretches";
import { freeTimesOf, freeTimesText } from "./free-times";
import { openDays, startTimes, weeksOf } from "./slot-options";

const at = (minute: number, closed: "full" | null = null) => ({ minute, closed });
const open = (date: string, minutes: number[]): AvailabilityDay => ({
  date,
  closed: null,
  freeCount: minutes.length,
  times: minutes.map((minute) => at(minute)),
});
const shut = (date: string, reason: ClosedReason): AvailabilityDay => ({
  date,
  closed: reason,
  freeCount: 0,
  times: [],
});
const lead = (date: string) => shut(date, { code: "lead", params: { date, earliest: "2026-12-01" } });
const weekend = (date: string) => shut(date, { code: "weekend", params: { date } });
const full = (date: string) => shut(date, { code: "full", params: { date } });
const choice = (lengthMinutes: number, ...days: AvailabilityDay[]): LengthChoice => ({ lengthMinutes, days });

describe("free times in words", () => {
  it("joins neighbours and keeps lone times", () => {
    const times = [at(600), at(615), at(630, "full"), at(645), at(660, "full"), at(675), at(690)];
    expect(freeTimesText(times, 15, "ja")).toBe("10:00〜10:15、10:45、11:15〜11:30");
    expect(freeTimesText(times, 15, "en")).toBe("10:00–10:15, 10:45, 11:15–11:30");
  });

  it("is empty when nothing is free", () => {
    expect(freeTimesText([at(600, "full")], 15, "ja")).toBe("");
  });

  it("is told by length for open days only", () => {
    const days = [open("2026-12-07", [600]), full("2026-12-08")];
    expect(freeTimesOf([choice(45, ...days)], 15, "ja")).toEqual({ 45: { "2026-12-07": "10:00" } });
  });
});

describe("days in a list", () => {
  const choices = [
    choice(45, open("2026-12-04", [600, 615]), full("2026-12-07")),
    choice(30, open("2026-12-04", [600, 615, 630]), open("2026-12-07", [600])),
  ];

  it("counts the longest meeting, and takes in days on which only a shorter one fits", () => {
    expect(openDays(choices)).toEqual([
      { date: "2026-12-04", lengthMinutes: 45, freeCount: 2 },
      { date: "2026-12-07", lengthMinutes: 30, freeCount: 1 },
    ]);
  });

  it("groups them by week", () => {
    expect(weeksOf(openDays(choices), 45, "ja")).toEqual([
      {
        label: "11月30日(月)〜12月4日(金)",
        options: [{ value: "2026-12-04", label: "12月4日(金)・空き 2" }],
      },
      {
        label: "12月7日(月)〜12月11日(金)",
        options: [{ value: "2026-12-07", label: "12月7日(月)・30 分間のみ 空き 1" }],
      },
    ]);
  });

  it("lists every start that suits the shortest meeting", () => {
    const times = startTimes(POLICY_V1);
    expect([times[0], times.at(-1), times.length]).toEqual(["10:00", "17:30", 31]);
    expect(startTimes({ ...POLICY_V1, lengthsMinutes: [45] }).at(-1)).toBe("17:15");
  });
});

describe("closed weekdays as stretches", () => {
  it("joins one reason across a weekend and leaves weekends out", () => {
    const days = [lead("2026-11-27"), weekend("2026-11-28"), weekend("2026-11-29"), lead("2026-11-30")];
    expect(closedStretches([choice(45, ...days)]).map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-27", "2026-11-30"],
    ]);
  });

  it("ends where a day is open or closed for another reason", () => {
    const days = [full("2026-12-01"), open("2026-12-02", [600]), full("2026-12-03"), lead("2026-12-04")];
    expect(closedStretches([choice(45, ...days)]).map(({ from, reason }) => [from, reason.code])).toEqual([
      ["2026-12-01", "full"],
      ["2026-12-03", "full"],
      ["2026-12-04", "lead"],
    ]);
  });

  it("leaves out a day on which a shorter meeting fits", () => {
    const choices = [choice(45, full("2026-12-01")), choice(30, open("2026-12-01", [600]))];
    expect(closedStretches(choices)).toEqual([]);
  });
});

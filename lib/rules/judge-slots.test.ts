import { describe, expect, it } from "vitest";
import { YEAR_END_CLOSURES } from "./fixtures/year-end-closures";
import {
  isOverridable,
  judgeOfferedSlots,
  judgeSlot,
  type OfferedSlot,
  OVERRIDABLE_CODES,
  type SlotJudgement,
} from "./judge-slots";
import { POLICY_V1 } from "./policy";
import { CLOSED_CODES, REFUSAL_CODES } from "./refusal";
import type { Slot } from "./slot";

const at = (text: string) => new Date(`${text.replace(" ", "T")}+09:00`);
const slot = (start: string, minutes = 45): Slot => ({
  start: at(start),
  end: new Date(at(start).getTime() + minutes * 60_000),
});

// Submitted on Monday 2026-10-05: the earliest date is Tuesday the 13th, the last 2027-01-14.
const judgement: SlotJudgement = {
  now: at("2026-10-05 10:00"),
  policy: POLICY_V1,
  closures: YEAR_END_CLOSURES,
  terms: { plan: "priority", upcomingPlan: null, upcomingPlanFrom: null },
  claimedMonths: new Map(),
  isFull: () => false,
};
const judge = (offered: Slot, changed: Partial<SlotJudgement> = {}) =>
  judgeSlot({ ...judgement, ...changed, slot: offered });
const codesOf = (offered: Slot, changed: Partial<SlotJudgement> = {}) =>
  judge(offered, changed).map(({ code }) => code);
const offer = (slots: OfferedSlot[], changed: Partial<SlotJudgement> = {}) =>
  judgeOfferedSlots({ ...judgement, ...changed, slots });

const HOURS = {
  openMinute: 600,
  closeMinute: 1080,
  gridMinutes: 15,
  lengthMinutes: 45,
  lastStartMinute: 1035,
};

describe("one slot", () => {
  it.each([
    ["the earliest date", "2026-10-13 10:00", 45, []],
    ["the business day before it", "2026-10-09 10:00", 45, ["lead"]],
    ["the last date", "2027-01-14 17:15", 45, []],
    ["the business day after it", "2027-01-15 10:00", 45, ["horizon"]],
    ["a Saturday", "2026-10-17 10:00", 45, ["weekend"]],
    ["a Sunday", "2026-10-18 10:00", 45, ["weekend"]],
    ["a holiday", "2026-11-03 10:00", 45, ["holiday"]],
    ["a closure", "2026-12-29 10:00", 45, ["closure"]],
    ["a holiday in a closure", "2027-01-01 10:00", 45, ["holiday", "closure"]],
    ["a weekend in a closure", "2027-01-02 10:00", 45, ["weekend", "closure"]],
    ["the minute of opening", "2026-10-14 10:00", 30, []],
    ["a quarter before opening", "2026-10-14 09:45", 30, ["hours"]],
    ["the last start of 45 minutes", "2026-10-14 17:15", 45, []],
    ["a quarter later, 45 minutes", "2026-10-14 17:30", 45, ["hours"]],
    ["the last start of 30 minutes", "2026-10-14 17:30", 30, []],
    ["a quarter later, 30 minutes", "2026-10-14 17:45", 30, ["hours"]],
    ["closing time", "2026-10-14 18:00", 30, ["hours"]],
    ["ten past", "2026-10-14 10:10", 45, ["grid"]],
    ["a second past", "2026-10-14 10:15:01", 45, ["grid"]],
    ["29 minutes", "2026-10-14 10:00", 29, ["length"]],
    ["31 minutes", "2026-10-14 10:00", 31, ["length"]],
    ["60 minutes", "2026-10-14 10:00", 60, ["length"]],
    ["an end before the start", "2026-10-14 10:00", -45, ["length"]],
    ["no length at closing time", "2026-10-14 18:00", 0, ["hours", "length"]],
    ["a night and a day", "2026-10-14 17:00", 1440, ["hours", "length"]],
  ])("on %s (%s, %i min) breaks %j", (_name, start, minutes, codes) => {
    expect(codesOf(slot(start, minutes))).toEqual(codes);
  });

  it("is past from the instant it starts", () => {
    const offered = slot("2026-10-05 10:15");
    const policy = { ...POLICY_V1, leadBusinessDays: 0 };
    expect(codesOf(offered, { policy, now: at("2026-10-05 10:14:59.999") })).toEqual([]);
    expect(codesOf(offered, { policy, now: at("2026-10-05 10:15") })).toEqual(["past"]);
  });

  it("is judged by the plan of its own month", () => {
    const terms = { plan: "basic", upcomingPlan: "enterprise", upcomingPlanFrom: "2026-11" } as const;
    expect(judge(slot("2026-10-30 10:00"), { terms })).toEqual([
      { code: "plan_ineligible", params: { month: "2026-10" } },
    ]);
    expect(codesOf(slot("2026-11-02 10:00"), { terms })).toEqual([]);
    expect(
      codesOf(slot("2026-11-02 10:00"), { terms: { ...terms, plan: null, upcomingPlan: null } }),
    ).toEqual(["plan_ineligible"]);
  });

  it("is refused in a month another request of the account holds, and only there", () => {
    const claimedMonths = new Map([["2026-12", { reference: "OH-1019", requesterName: "中村 玲奈" }]]);
    expect(judge(slot("2026-12-01 10:00"), { claimedMonths })).toEqual([
      { code: "quota_used", params: { month: "2026-12", reference: "OH-1019", requesterName: "中村 玲奈" } },
    ]);
    expect(codesOf(slot("2026-11-30 17:15"), { claimedMonths })).toEqual([]);
  });

  it("is refused when nobody is left for it", () => {
    expect(judge(slot("2026-10-14 10:00"), { isFull: () => true })).toEqual([
      { code: "full", params: { start: "2026-10-14T01:00:00.000Z", end: "2026-10-14T01:45:00.000Z" } },
    ]);
  });

  it("is not called full where nobody works anyway", () => {
    for (const start of ["2026-10-17 10:00", "2026-11-03 10:00", "2026-12-29 10:00", "2026-10-14 09:00"]) {
      expect(codesOf(slot(start), { isFull: () => true }), start).not.toContain("full");
    }
    expect(codesOf(slot("2026-10-09 10:10"), { isFull: () => true })).toEqual(["lead", "grid", "full"]);
  });

  it("lists every broken rule in the order in which a cell would show the first", () => {
    const refusals = judge(slot("2026-10-03 09:10", 50), {
      terms: { plan: "basic", upcomingPlan: null, upcomingPlanFrom: null },
      claimedMonths: new Map([["2026-10", { reference: "OH-1001", requesterName: "中村 玲奈" }]]),
      closures: [{ startsOn: "2026-10-01", endsOn: "2026-10-03", labelJa: "研修", labelEn: "Training" }],
    });
    expect(refusals).toEqual([
      { code: "past", params: { start: "2026-10-03T00:10:00.000Z" } },
      { code: "weekend", params: { date: "2026-10-03" } },
      { code: "closure", params: { date: "2026-10-03", nameJa: "研修", nameEn: "Training" } },
      { code: "plan_ineligible", params: { month: "2026-10" } },
      { code: "lead", params: { date: "2026-10-03", earliest: "2026-10-13", leadBusinessDays: 5 } },
      { code: "quota_used", params: { month: "2026-10", reference: "OH-1001", requesterName: "中村 玲奈" } },
      { code: "hours", params: HOURS },
      { code: "grid", params: HOURS },
      { code: "length", params: HOURS },
    ]);
    const places = refusals.map(({ code }) => REFUSAL_CODES.indexOf(code));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("tells what the sentence of each refusal needs", () => {
    expect(judge(slot("2026-11-03 10:00"))).toEqual([
      { code: "holiday", params: { date: "2026-11-03", nameJa: "文化の日", nameEn: "Culture Day" } },
    ]);
    expect(judge(slot("2027-01-15 10:00"))).toEqual([
      { code: "horizon", params: { date: "2027-01-15", last: "2027-01-14" } },
    ]);
    expect(judge(slot("2026-10-14 17:45", 30))).toEqual([
      { code: "hours", params: { ...HOURS, lengthMinutes: 30, lastStartMinute: 1050 } },
    ]);
  });

  it("is not offered beyond the published holidays", () => {
    const now = at("2027-12-01 10:00");
    expect(codesOf(slot("2027-12-28 10:00"), { now })).toEqual([]);
    expect(judge(slot("2028-01-04 10:00"), { now })).toEqual([
      { code: "horizon", params: { date: "2028-01-04", last: "2027-12-28" } },
    ]);
  });
});

describe("an offer of two slots", () => {
  const first = slot("2026-10-14 10:00");
  const second = slot("2026-10-15 10:00");

  it("stands when both pass, in one month or in two", () => {
    expect(offer([first, second])).toEqual([]);
    expect(offer([first, slot("2026-11-04 10:00")])).toEqual([]);
    expect(offer([first, slot("2026-10-14 10:45")])).toEqual([]);
  });

  it("names each missing or unreadable slot at its field", () => {
    const missing = (rank: number) => ({ code: "slot_missing", field: `slot${rank}`, params: { rank } });
    expect(offer([null, null])).toEqual([missing(1), missing(2)]);
    expect(offer([])).toEqual([missing(1), missing(2)]);
    expect(offer([first])).toEqual([missing(2)]);
    expect(offer([null, second])).toEqual([missing(1)]);
    expect(offer(["unreadable", second])).toEqual([{ code: "slot_format", field: "slot1" }]);
    expect(offer([first, "unreadable"])).toEqual([{ code: "slot_format", field: "slot2" }]);
  });

  it("does not read a slot outside the years of the calendar, or no instant at all", () => {
    const never = new Date(Number.NaN);
    for (const start of [never, new Date(8.64e15), at("1999-12-31 10:00"), at("2101-01-04 10:00")]) {
      expect(offer([first, { start, end: start }])).toEqual([{ code: "slot_format", field: "slot2" }]);
    }
    expect(offer([first, { start: second.start, end: never }])).toEqual([
      { code: "slot_format", field: "slot2" },
    ]);
  });

  it("says once, at the second, that the two are the same or overlap", () => {
    expect(offer([first, slot("2026-10-14 10:00")])).toEqual([{ code: "slot_same", field: "slot2" }]);
    expect(offer([first, slot("2026-10-14 10:30")])).toEqual([{ code: "slot_overlap", field: "slot2" }]);
    expect(offer([slot("2026-10-14 10:30"), first])).toEqual([{ code: "slot_overlap", field: "slot2" }]);
    expect(offer([first, slot("2026-10-14 10:00", 30)])).toEqual([{ code: "slot_overlap", field: "slot2" }]);
  });

  it("reports what is wrong with both, together with what is wrong with the pair", () => {
    const refusals = offer([slot("2026-10-10 10:00"), slot("2026-10-10 10:15")]);
    expect(refusals.map(({ code, field }) => [field, code])).toEqual([
      ["slot1", "weekend"],
      ["slot1", "lead"],
      ["slot2", "weekend"],
      ["slot2", "lead"],
      ["slot2", "slot_overlap"],
    ]);
  });

  it("asks for the two slots separately whether they are full", () => {
    const isFull = (offered: Slot) => offered.start.getTime() === second.start.getTime();
    expect(offer([first, second], { isFull })).toEqual([
      {
        code: "full",
        field: "slot2",
        params: { start: second.start.toISOString(), end: second.end.toISOString() },
      },
    ]);
  });

  it("has no third slot", () => {
    expect(() => offer([first, second, null])).toThrow(RangeError);
  });
});

describe("what staff may set aside", () => {
  it("is lead, hours, closed days, horizon and plan, never the rest", () => {
    const never = CLOSED_CODES.filter((code) => !isOverridable({ code }));
    expect(never).toEqual(["past", "quota_used", "grid", "length", "full"]);
    expect(OVERRIDABLE_CODES).toHaveLength(CLOSED_CODES.length - never.length);
    expect(isOverridable({ code: "slot_same" })).toBe(false);
  });
});

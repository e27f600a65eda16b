import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "./business-days";
import { earliestDate, earliestDateExplained, lastSelectableDate } from "./earliest-date";
import { YEAR_END_CLOSURES } from "./fixtures/year-end-closures";
import { instantAt, isCalendarDate, jstDateOf } from "./jst";
import { POLICY_V1, type PolicySettings } from "./policy";

const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+09:00`);
const earliest = (now: Date, policy: PolicySettings = POLICY_V1) =>
  earliestDate({ now, policy, closures: YEAR_END_CLOSURES });
const last = (now: Date, policy: PolicySettings = POLICY_V1) =>
  lastSelectableDate({ now, policy, closures: YEAR_END_CLOSURES });

const instants = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2027-11-30T00:00:00Z"),
  noInvalidDate: true,
});

describe("the earliest date", () => {
  it.each([
    ["2026-10-05 10:00", "2026-10-13"],
    ["2026-11-22 21:00", "2026-11-30"],
    ["2026-09-11 10:00", "2026-09-18"],
    ["2026-09-14 10:00", "2026-09-24"],
    ["2026-09-18 23:59", "2026-09-30"],
    ["2026-09-19 00:01", "2026-09-30"],
    ["2026-09-23 23:59", "2026-09-30"],
    ["2026-09-24 00:01", "2026-10-01"],
    ["2026-11-24 23:59", "2026-12-01"],
    ["2026-04-24 11:00", "2026-05-07"],
    ["2026-04-28 18:30", "2026-05-11"],
    ["2026-05-06 23:59", "2026-05-13"],
    ["2026-05-07 00:01", "2026-05-14"],
    ["2026-12-21 10:00", "2026-12-28"],
    ["2026-12-22 10:00", "2027-01-04"],
    ["2026-12-28 23:59", "2027-01-08"],
    ["2027-01-04 00:01", "2027-01-12"],
    ["2027-03-15 10:00", "2027-03-23"],
  ])("of a request submitted at %s is %s", (submitted, date) => {
    expect(earliest(at(submitted))).toBe(date);
  });

  it("is a business day, with exactly five business days after the day of submission up to it", () => {
    fc.assert(
      fc.property(instants, (now) => {
        const date = earliest(now);
        expect(isBusinessDay(date, YEAR_END_CLOSURES)).toBe(true);
        expect(businessDaysBetween(jstDateOf(now), date, YEAR_END_CLOSURES)).toBe(5);
      }),
    );
  });

  it("never goes back as time goes on, under either way of counting", () => {
    fc.assert(
      fc.property(instants, instants, fc.constantFrom("sameDay", "nextBusinessDay"), (a, b, afterHours) => {
        const policy = { ...POLICY_V1, afterHours };
        const [before, after] = a <= b ? [a, b] : [b, a];
        expect(earliest(before, policy) <= earliest(after, policy)).toBe(true);
      }),
    );
  });

  it("is the same all through a date in Japan", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 86_399_999 }), (now, milliseconds) => {
        const midnight = instantAt(jstDateOf(now), 0);
        expect(earliest(new Date(midnight.getTime() + milliseconds))).toBe(earliest(midnight));
      }),
    );
  });

  it("follows the lead of the policy, and never falls on a closed day even without one", () => {
    const withLead = (leadBusinessDays: number) => ({ ...POLICY_V1, leadBusinessDays });
    expect(earliest(at("2026-10-05 10:00"), withLead(1))).toBe("2026-10-06");
    expect(earliest(at("2026-10-05 10:00"), withLead(4))).toBe("2026-10-09");
    expect(earliest(at("2026-10-05 10:00"), withLead(6))).toBe("2026-10-14");
    expect(earliest(at("2026-10-05 10:00"), withLead(0))).toBe("2026-10-05");
    expect(earliest(at("2026-10-10 10:00"), withLead(0))).toBe("2026-10-13");
  });
});

describe("counting a late request from the next business day", () => {
  const policy: PolicySettings = { ...POLICY_V1, afterHours: "nextBusinessDay" };

  it.each([
    ["2026-10-05 09:00", "2026-10-13"],
    ["2026-10-05 17:59", "2026-10-13"],
    ["2026-10-05 18:00", "2026-10-14"],
    ["2026-10-05 23:59", "2026-10-14"],
    ["2026-10-06 00:00", "2026-10-14"],
    ["2026-10-09 18:00", "2026-10-20"],
    ["2026-10-10 10:00", "2026-10-20"],
    ["2026-10-12 17:59", "2026-10-20"],
    ["2026-10-13 00:00", "2026-10-20"],
    ["2026-12-28 18:00", "2027-01-12"],
  ])("gives %s the earliest date %s", (submitted, date) => {
    expect(earliest(at(submitted), policy)).toBe(date);
  });

  it("tells the day it counts from apart from the day of submission", () => {
    const explained = earliestDateExplained({ now: at("2026-10-09 18:00"), policy, closures: [] });
    expect(explained).toMatchObject({
      submittedOn: "2026-10-09",
      countedFrom: "2026-10-13",
      earliest: "2026-10-20",
    });
    expect(explained.skipped.map(({ date }) => date)).toEqual([
      "2026-10-10",
      "2026-10-11",
      "2026-10-12",
      "2026-10-17",
      "2026-10-18",
    ]);
  });
});

describe("the explanation of the earliest date", () => {
  it("names each closed day passed over", () => {
    const explained = earliestDateExplained({
      now: at("2026-12-25 10:00"),
      policy: POLICY_V1,
      closures: YEAR_END_CLOSURES,
    });
    const yearEnd = { code: "closure", nameJa: "年末年始", nameEn: "Year-end holidays" };
    expect(explained).toEqual({
      submittedOn: "2026-12-25",
      countedFrom: "2026-12-25",
      earliest: "2027-01-07",
      skipped: [
        { date: "2026-12-26", code: "weekend" },
        { date: "2026-12-27", code: "weekend" },
        { date: "2026-12-29", ...yearEnd },
        { date: "2026-12-30", ...yearEnd },
        { date: "2026-12-31", ...yearEnd },
        { date: "2027-01-01", code: "holiday", nameJa: "元日", nameEn: "New Year’s Day" },
        { date: "2027-01-02", code: "weekend" },
        { date: "2027-01-03", code: "weekend" },
      ],
    });
  });
});

describe("the last selectable date", () => {
  it("lies 60 business days beyond the earliest date", () => {
    expect(last(at("2026-10-05 10:00"))).toBe(addBusinessDays("2026-10-13", 60, YEAR_END_CLOSURES));
    expect(last(at("2026-10-05 10:00"))).toBe("2027-01-14");
    expect(last(at("2026-10-05 10:00"), { ...POLICY_V1, horizonBusinessDays: 1 })).toBe("2026-10-14");
  });

  it("never lies beyond the years whose holidays are published", () => {
    fc.assert(
      fc.property(instants, (now) => {
        const date = last(now);
        expect(date <= "2027-12-31" && isCalendarDate(date)).toBe(true);
        expect(isBusinessDay(date, YEAR_END_CLOSURES)).toBe(true);
      }),
    );
    expect(last(at("2027-11-01 10:00"))).toBe("2027-12-28");
  });

  it("lies before the earliest date when the published years have run out", () => {
    const now = at("2027-12-28 10:00");
    expect(last(now) < earliest(now)).toBe(true);
  });
});

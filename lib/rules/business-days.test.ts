import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  businessDaysBetween,
  type Closure,
  closedDayOf,
  closureOn,
  isBusinessDay,
  isWeekend,
  subtractBusinessDays,
} from "./business-days";
import { YEAR_END_CLOSURES } from "./fixtures/year-end-closures";
import { addDays } from "./jst";

const closure = (startsOn: string, endsOn: string): Closure => ({
  startsOn,
  endsOn,
  labelJa: "臨時休業",
  labelEn: "Closed",
});
const dates = fc.integer({ min: 0, max: 365 * 8 }).map((days) => addDays("2020-01-01", days));
const closures = fc.array(
  fc.tuple(dates, fc.integer({ min: 0, max: 20 })).map(([date, days]) => closure(date, addDays(date, days))),
  { maxLength: 6 },
);

describe("a closed day", () => {
  it.each([
    ["2026-10-09", null],
    ["2026-10-10", { code: "weekend" }],
    ["2026-10-11", { code: "weekend" }],
    ["2026-10-12", { code: "holiday", nameJa: "スポーツの日", nameEn: "Sports Day" }],
    ["2026-05-06", { code: "holiday", nameJa: "振替休日", nameEn: "Substitute Holiday" }],
    ["2026-09-22", { code: "holiday", nameJa: "国民の休日", nameEn: "Citizens’ Holiday" }],
    ["2026-12-28", null],
    ["2026-12-29", { code: "closure", nameJa: "年末年始", nameEn: "Year-end holidays" }],
    ["2027-01-01", { code: "holiday", nameJa: "元日", nameEn: "New Year’s Day" }],
    ["2027-01-03", { code: "weekend" }],
    ["2027-01-04", null],
  ])("%s is closed as %j", (date, closedDay) => {
    expect(closedDayOf(date, YEAR_END_CLOSURES)).toEqual(closedDay);
    expect(isBusinessDay(date, YEAR_END_CLOSURES)).toBe(closedDay === null);
  });

  it("includes both ends of a closure, which may be one day", () => {
    const closed = [closure("2026-11-10", "2026-11-11")];
    const open = ["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"].map((date) =>
      isBusinessDay(date, closed),
    );
    expect(open).toEqual([true, false, false, true]);
    expect(isBusinessDay("2026-11-10", [closure("2026-11-10", "2026-11-10")])).toBe(false);
  });

  it("is not made by a closure that ends before it starts", () => {
    expect(closureOn("2026-11-10", [closure("2026-11-11", "2026-11-09")])).toBeUndefined();
  });

  it("knows the two days of the weekend", () => {
    expect(["2026-10-09", "2026-10-10", "2026-10-11", "2026-10-12"].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("counting business days", () => {
  it("does not count the day itself, and 0 gives it back", () => {
    expect(addBusinessDays("2026-10-05", 0, [])).toBe("2026-10-05");
    expect(addBusinessDays("2026-10-05", 1, [])).toBe("2026-10-06");
    expect(subtractBusinessDays("2026-10-06", 1, [])).toBe("2026-10-05");
    expect(subtractBusinessDays("2026-10-10", 0, [])).toBe("2026-10-10");
  });

  it("passes over weekends, holidays and closures in both directions", () => {
    expect(addBusinessDays("2026-12-28", 1, YEAR_END_CLOSURES)).toBe("2027-01-04");
    expect(subtractBusinessDays("2027-01-04", 1, YEAR_END_CLOSURES)).toBe("2026-12-28");
    expect(addBusinessDays("2026-09-18", 1, [])).toBe("2026-09-24");
    expect(subtractBusinessDays("2026-09-24", 2, [])).toBe("2026-09-17");
  });

  it("counts (from, to], and nothing when the second date is not later", () => {
    expect(businessDaysBetween("2026-10-05", "2026-10-13", [])).toBe(5);
    expect(businessDaysBetween("2026-10-09", "2026-10-12", [])).toBe(0);
    expect(businessDaysBetween("2026-10-05", "2026-10-05", [])).toBe(0);
    expect(businessDaysBetween("2026-10-06", "2026-10-05", [])).toBe(0);
  });

  it("lands on a business day with exactly that many in between", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 70 }), closures, (date, count, closed) => {
        const later = addBusinessDays(date, count, closed);
        expect(isBusinessDay(later, closed)).toBe(true);
        expect(businessDaysBetween(date, later, closed)).toBe(count);
        const earlier = subtractBusinessDays(date, count, closed);
        expect(isBusinessDay(earlier, closed)).toBe(true);
        expect(businessDaysBetween(addDays(earlier, -1), addDays(date, -1), closed)).toBe(count);
      }),
      { numRuns: 60 },
    );
  });

  it("agrees with the closed day it names", () => {
    fc.assert(
      fc.property(dates, closures, (date, closed) => {
        expect(isBusinessDay(date, closed)).toBe(closedDayOf(date, closed) === null);
      }),
    );
  });

  it("ends with a clear error when closures leave no business day", () => {
    const years = [closure("2026-01-01", "2036-01-01")];
    expect(() => addBusinessDays("2026-10-05", 1, years)).toThrow(
      /No business day within 396 days of 2026-10-05/,
    );
    expect(() => subtractBusinessDays("2030-10-05", 1, years)).toThrow(RangeError);
    expect(addBusinessDays("2026-10-05", 1, [closure("2026-10-06", "2027-10-05")])).toBe("2027-10-06");
  });

  it("refuses a count that is none", () => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addBusinessDays("2026-10-05", count, [])).toThrow(RangeError);
      expect(() => subtractBusinessDays("2026-10-05", count, [])).toThrow(RangeError);
    }
  });
});

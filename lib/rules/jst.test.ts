import { formatInTimeZone, fromZonedTime } from "date-fns-tz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  datesFrom,
  dayNumberOf,
  firstDateOf,
  instantAt,
  isCalendarDate,
  jstDateOf,
  jstMinuteOf,
  jstMonthOf,
  lastDateOf,
  monthOf,
  weekdayOf,
} from "./jst";

const TOKYO = "Asia/Tokyo";
const instants = fc.date({
  min: new Date("2000-01-01T00:00:00+09:00"),
  max: new Date("2100-12-31T23:59:59.999+09:00"),
  noInvalidDate: true,
});
const dates = instants.map((instant) => instant.toISOString().slice(0, 10)).filter(isCalendarDate);

describe("reading an instant in Japan", () => {
  it.each([
    ["2026-10-05T14:59:59.999Z", "2026-10-05", 1439],
    ["2026-10-05T15:00:00Z", "2026-10-06", 0],
    ["2026-10-06T01:00:30Z", "2026-10-06", 600],
    ["2026-12-31T15:00:00Z", "2027-01-01", 0],
    ["2028-02-28T15:00:00Z", "2028-02-29", 0],
    ["1969-12-31T14:59:00Z", "1969-12-31", 1439],
  ])("reads %s as %s, minute %i", (iso, date, minute) => {
    expect(jstDateOf(new Date(iso))).toBe(date);
    expect(jstMonthOf(new Date(iso))).toBe(date.slice(0, 7));
    expect(jstMinuteOf(new Date(iso))).toBe(minute);
  });

  it("agrees with date-fns-tz at every instant", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(jstDateOf(instant)).toBe(formatInTimeZone(instant, TOKYO, "yyyy-MM-dd"));
        const [hours, minutes] = formatInTimeZone(instant, TOKYO, "HH:mm").split(":").map(Number);
        expect(jstMinuteOf(instant)).toBe((hours ?? 0) * 60 + (minutes ?? 0));
      }),
    );
  });

  it("refuses an instant that is none", () => {
    expect(() => jstDateOf(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("the instant of a time in Japan", () => {
  it("counts minutes from midnight, past the end of the day too", () => {
    expect(instantAt("2026-10-05", 600)).toEqual(new Date("2026-10-05T10:00:00+09:00"));
    expect(instantAt("2026-10-05", 1440)).toEqual(new Date("2026-10-06T00:00:00+09:00"));
  });

  it("agrees with date-fns-tz and with the reading back", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const instant = instantAt(date, minute);
        expect(instant).toEqual(fromZonedTime(`${date}T${clock}:00`, TOKYO));
        expect(jstDateOf(instant)).toBe(date);
        expect(jstMinuteOf(instant)).toBe(minute);
      }),
    );
  });
});

describe("counting dates and months", () => {
  it("goes over the ends of months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-05", 20)).toBe("2028-01");
    expect(lastDateOf("2028-02")).toBe("2028-02-29");
    expect(lastDateOf("2026-12")).toBe("2026-12-31");
    expect(firstDateOf("2026-12")).toBe("2026-12-01");
    expect(monthOf("2026-12-31")).toBe("2026-12");
    expect(datesFrom("2026-12-30", 3)).toEqual(["2026-12-30", "2026-12-31", "2027-01-01"]);
    expect(datesFrom("2026-12-30", 0)).toEqual([]);
  });

  it("numbers neighbouring dates by one, and undoes itself", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7);
        expect(weekdayOf(date)).toBe(Number(formatInTimeZone(instantAt(date, 720), TOKYO, "i")) % 7);
      }),
    );
  });

  it("keeps giving the right date once more of them were asked for than are kept", () => {
    const first = dayNumberOf("2000-01-01");
    for (let day = 0; day < 8_000; day += 1) {
      expect(dateOfDayNumber(first + day)).toBe(
        new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10),
      );
    }
    expect(dateOfDayNumber(first)).toBe("2000-01-01");
  });
});

describe("a calendar date", () => {
  it.each(["2000-01-01", "2100-12-31", "2028-02-29", "2026-09-30"])("is %s", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    "1999-12-31",
    "2101-01-01",
    "2026-02-29",
    "2100-02-29",
    "2026-09-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-1-1",
    "2026/01/01",
    " 2026-01-01",
    "2026-01-01\n",
    "2026-01-01T00:00",
    "２０２６-01-01",
    "",
  ])("is not %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

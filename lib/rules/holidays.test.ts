import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  holidayNameEn,
  holidayNameOf,
  holidaysOfYear,
  isBeyondPublishedHolidays,
  LAST_PUBLISHED_HOLIDAY_YEAR,
} from "./holidays";
import { datesFrom, dayNumberOf } from "./jst";

const official = new Map(
  readFileSync(new URL("./fixtures/holidays_official.csv", import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line): [string, string] => {
      const [date = "", name = ""] = line.split(",");
      return [date, name];
    }),
);
const everyDate = datesFrom("2000-01-01", dayNumberOf("2028-01-01") - dayNumberOf("2000-01-01"));

// The official list says 「休日」 for every day that is a holiday without a name of its own, and
// writes two days of 2019 out of line.
const UNNAMED = "休日";
const WRITTEN_OTHERWISE: Readonly<Record<string, string>> = {
  "2019-05-01": "即位の日",
  "2019-10-14": "体育の日",
  "2019-10-22": "即位礼正殿の儀",
};

describe("agreement with the official list of 2000 to 2027", () => {
  it("reads the whole list", () => {
    expect(official.size).toBe(486);
    expect([...official.keys()].sort().at(-1)).toMatch(String(LAST_PUBLISHED_HOLIDAY_YEAR));
  });

  it("knows a holiday on exactly the listed days", () => {
    const wrong = everyDate.filter((date) => (holidayNameOf(date) !== undefined) !== official.has(date));
    expect(everyDate).toHaveLength(10_227);
    expect(wrong).toEqual([]);
  });

  it("gives each day the listed name, and names what the list leaves unnamed", () => {
    for (const [date, name] of official) {
      if (name === UNNAMED) expect(["振替休日", "国民の休日"], date).toContain(holidayNameOf(date));
      else expect(holidayNameOf(date), date).toBe(WRITTEN_OTHERWISE[date] ?? name);
    }
  });

  it.each([
    ["2026-05-06", "振替休日", "Substitute Holiday"],
    ["2026-09-22", "国民の休日", "Citizens’ Holiday"],
    ["2027-03-22", "振替休日", "Substitute Holiday"],
    ["2026-10-12", "スポーツの日", "Sports Day"],
  ])("calls %s %s, %s", (date, nameJa, nameEn) => {
    expect(holidayNameOf(date)).toBe(nameJa);
    expect(holidayNameEn(nameJa)).toBe(nameEn);
  });
});

describe("a holiday's English name", () => {
  it("exists, once each, for every holiday that can be offered or was listed", () => {
    const namesJa = [...new Set(everyDate.flatMap((date) => holidayNameOf(date) ?? []))];
    const namesEn = namesJa.map(holidayNameEn);
    expect(namesJa).toHaveLength(21);
    expect(new Set(namesEn).size).toBe(namesJa.length);
    expect(namesEn).not.toContain("National Holiday");
  });

  it("falls back to a plain word for a holiday made by a later law", () => {
    expect(holidayNameEn("新しい祝日")).toBe("National Holiday");
  });
});

describe("the published years", () => {
  it("end with 2027", () => {
    expect(isBeyondPublishedHolidays("2027-12-31")).toBe(false);
    expect(isBeyondPublishedHolidays("2028-01-01")).toBe(true);
  });

  it("list a year's holidays in order, with both names", () => {
    const holidays = holidaysOfYear(2026);
    expect(holidays.map(({ date }) => date)).toEqual(
      [...official.keys()].filter((date) => date.startsWith("2026")).sort(),
    );
    expect(holidays[0]).toEqual({ date: "2026-01-01", nameJa: "元日", nameEn: "New Year’s Day" });
    expect(holidaysOfYear(2028).every(({ date }) => date.startsWith("2028"))).toBe(true);
  });
});

it("refuses what is no date, for which the library would make up a holiday", () => {
  for (const text of ["", "soon", "2026-02-30", "1999-12-31", "2101-01-01"]) {
    expect(() => holidayNameOf(text), text).toThrow(RangeError);
  }
});

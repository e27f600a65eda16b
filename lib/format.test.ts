import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  formatDay,
  formatDayWithYear,
  formatDeadline,
  formatDeadlineInZone,
  formatInstant,
  formatInstantWithYear,
  formatMinute,
  formatMinuteInZone,
  formatMonth,
  formatMonthWithYear,
  formatRemaining,
  formatSlot,
  formatSlotIfElsewhere,
  formatSlotInZone,
  formatTime,
  formatTimes,
  formatWait,
} from "./format";

const at = (text: string) => new Date(text);
const slot = { start: at("2026-12-07T14:00:00+09:00"), end: at("2026-12-07T14:45:00+09:00") };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"])(
  "on a machine in %s",
  (zone) => {
    it.each([
      [
        "formatDay",
        "12月7日(月)",
        "Mon, Dec 7",
        (language: "ja" | "en") => formatDay("2026-12-07", language),
      ],
      ["formatDay of an instant", "12月7日(月)", "Mon, Dec 7", (language) => formatDay(slot.start, language)],
      [
        "formatDayWithYear",
        "2027年1月4日(月)",
        "Mon, Jan 4, 2027",
        (language) => formatDayWithYear("2027-01-04", language),
      ],
      ["formatTimes", "14:00〜14:45", "14:00–14:45", (language) => formatTimes(slot, language)],
      [
        "formatSlot",
        "12月7日(月)14:00〜14:45",
        "Mon, Dec 7, 14:00–14:45",
        (language) => formatSlot(slot, language),
      ],
      ["formatMonth", "12 月", "December", (language) => formatMonth("2026-12", language)],
      [
        "formatMonthWithYear",
        "2026 年 12 月",
        "December 2026",
        (language) => formatMonthWithYear("2026-12", language),
      ],
      [
        "formatInstant",
        "11月21日 15:04",
        "Nov 21, 15:04",
        (language) => formatInstant(at("2026-11-21T06:04:59Z"), language),
      ],
      [
        "formatInstantWithYear",
        "2026年11月21日 15:04",
        "Nov 21, 2026, 15:04",
        (language) => formatInstantWithYear(at("2026-11-21T06:04:59Z"), language),
      ],
      [
        "formatDeadline",
        "12月3日(木)18:00",
        "Thu, Dec 3, 18:00",
        (language) => formatDeadline(at("2026-12-03T18:00:00+09:00"), language),
      ],
    ] satisfies [string, string, string, (language: "ja" | "en") => string][])(
      "%s says %s and %s",
      (_name, japanese, english, format) => {
        vi.stubEnv("TZ", zone);
        expect(format("ja")).toBe(japanese);
        expect(format("en")).toBe(english);
      },
    );

    it("reads an instant just before and just after midnight in Japan as two days", () => {
      vi.stubEnv("TZ", zone);
      expect(formatDay(at("2026-12-07T14:59:59.999Z"), "ja")).toBe("12月7日(月)");
      expect(formatDay(at("2026-12-07T15:00:00.000Z"), "ja")).toBe("12月8日(火)");
      expect(formatTime(at("2026-12-07T15:00:00.000Z"))).toBe("00:00");
    });

    it("says the month's year only when the reference lies in another year of Japan", () => {
      vi.stubEnv("TZ", zone);
      const lastMinute = at("2026-12-31T14:59:00Z");
      const newYear = at("2026-12-31T15:00:00Z");
      expect(formatMonth("2026-12", "ja", lastMinute)).toBe("12 月");
      expect(formatMonth("2027-01", "ja", lastMinute)).toBe("2027 年 1 月");
      expect(formatMonth("2027-01", "en", lastMinute)).toBe("January 2027");
      expect(formatMonth("2027-01", "ja", newYear)).toBe("1 月");
    });

    it("shows a slot on the clock of another zone, with its offset and its own day", () => {
      vi.stubEnv("TZ", zone);
      expect(formatSlotInZone(slot, "America/Los_Angeles", "en")).toBe("Sun, Dec 6, 21:00–21:45 (GMT-8)");
      expect(formatSlotInZone(slot, "America/Los_Angeles", "ja")).toBe("12月6日(日)21:00〜21:45(GMT-8)");
      expect(formatSlotInZone(slot, "Asia/Kolkata", "ja")).toBe("12月7日(月)10:30〜11:15(GMT+5:30)");
    });

    it("says a deadline as the other clock shows it", () => {
      vi.stubEnv("TZ", zone);
      const deadline = at("2026-12-03T18:00:00+09:00");
      expect(formatDeadlineInZone(deadline, "America/Los_Angeles", "en")).toBe("Thu, Dec 3, 01:00 (GMT-8)");
      expect(formatDeadlineInZone(deadline, "America/Los_Angeles", "ja")).toBe("12月3日(木)01:00(GMT-8)");
    });

    it("says the second day too where the slot crosses midnight", () => {
      vi.stubEnv("TZ", zone);
      const late = { start: at("2026-12-07T16:30:00+09:00"), end: at("2026-12-07T17:15:00+09:00") };
      expect(formatSlotInZone(late, "Pacific/Honolulu", "en")).toBe("Sun, Dec 6, 21:30–22:15 (GMT-10)");
      expect(formatSlotInZone(late, "Pacific/Kiritimati", "en")).toBe("Mon, Dec 7, 21:30–22:15 (GMT+14)");
      const crossing = { start: at("2026-12-07T13:30:00+09:00"), end: at("2026-12-07T14:15:00+09:00") };
      expect(formatSlotInZone(crossing, "America/New_York", "ja")).toBe(
        "12月6日(日)23:30〜12月7日(月)00:15(GMT-5)",
      );
    });
  },
);

it("refuses a zone that does not exist", () => {
  expect(() => formatSlotInZone(slot, "Mars/Olympus", "en")).toThrow(RangeError);
});

describe("formatMinute", () => {
  it.each([
    [0, "00:00"],
    [599, "09:59"],
    [600, "10:00"],
    [615, "10:15"],
    [1080, "18:00"],
    [1440, "24:00"],
  ])("writes %i minutes after midnight as %s", (minute, words) => {
    expect(formatMinute(minute)).toBe(words);
  });
});

describe("a minute of Japan's day on another clock", () => {
  it.each([
    // Europe leaves summer time on 25 October, North America on 1 November, Lord Howe begins it on 4 October.
    ["2026-10-23", 600, "Europe/Stockholm", "03:00", "03:00"],
    ["2026-10-26", 600, "Europe/Stockholm", "02:00", "02:00"],
    ["2027-03-26", 480, "Europe/Stockholm", "00:00", "00:00"],
    ["2027-03-26", 479, "Europe/Stockholm", "前日 23:59", "23:59 the day before"],
    ["2027-03-29", 420, "Europe/Stockholm", "00:00", "00:00"],
    ["2026-10-30", 600, "America/Los_Angeles", "前日 18:00", "18:00 the day before"],
    ["2026-11-02", 600, "America/Los_Angeles", "前日 17:00", "17:00 the day before"],
    ["2026-11-02", 1020, "America/Los_Angeles", "00:00", "00:00"],
    ["2026-10-02", 600, "Australia/Lord_Howe", "11:30", "11:30"],
    ["2026-10-05", 600, "Australia/Lord_Howe", "12:00", "12:00"],
    ["2026-12-07", 615, "Asia/Kathmandu", "07:00", "07:00"],
    ["2026-12-07", 1095, "Pacific/Auckland", "22:15", "22:15"],
    ["2026-12-07", 1140, "Pacific/Kiritimati", "翌日 00:00", "00:00 the next day"],
    ["2026-12-07", 840, "Asia/Seoul", "14:00", "14:00"],
  ])("of %s, minute %i in %s is %s", (date, minute, zone, japanese, english) => {
    for (const machine of ["UTC", "Asia/Tokyo", "America/Los_Angeles"]) {
      vi.stubEnv("TZ", machine);
      expect(formatMinuteInZone(date, minute, zone, "ja")).toBe(japanese);
      expect(formatMinuteInZone(date, minute, zone, "en")).toBe(english);
    }
  });
});

describe("a slot on the reader's clock", () => {
  it("is said where it differs from Japan's, and not where it is the same", () => {
    expect(formatSlotIfElsewhere(slot, "America/Los_Angeles", "en")).toBe("Sun, Dec 6, 21:00–21:45 (GMT-8)");
    expect(formatSlotIfElsewhere(slot, "Asia/Tokyo", "en")).toBeNull();
    expect(formatSlotIfElsewhere(slot, "Asia/Seoul", "ja")).toBeNull();
  });
});

describe("formatRemaining", () => {
  const now = at("2026-12-01T10:00:00+09:00");
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  it.each([
    [-1, "超過", "Overdue"],
    [0, "超過", "Overdue"],
    [0.5, "あと 1 分未満", "Less than a minute left"],
    [1, "あと 1 分", "1 minute left"],
    [59.9, "あと 59 分", "59 minutes left"],
    [60, "あと 1 時間", "1 hour left"],
    [23 * 60 + 59, "あと 23 時間", "23 hours left"],
    [24 * 60, "あと 1 日", "1 day left"],
    [48 * 60 - 1, "あと 1 日", "1 day left"],
    [48 * 60, "あと 2 日", "2 days left"],
  ])("says what is left of %d minutes", (left, japanese, english) => {
    expect(formatRemaining(now, minutes(left), "ja")).toBe(japanese);
    expect(formatRemaining(now, minutes(left), "en")).toBe(english);
  });

  it("never promises more time than there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 90 * 86_400_000 }), (left) => {
        const said = /^あと (\d+) (日|時間|分)$/.exec(
          formatRemaining(now, new Date(now.getTime() + left), "ja"),
        );
        const unitMs = { 日: 86_400_000, 時間: 3_600_000, 分: 60_000 }[said?.[2] ?? ""] ?? Number.NaN;
        const saidMs = Number(said?.[1]) * unitMs;
        return saidMs <= left && saidMs + unitMs > left;
      }),
    );
  });
});

describe("formatWait", () => {
  it.each([
    [0, "1 分", "1 minute"],
    [0.2, "1 分", "1 minute"],
    [1, "1 分", "1 minute"],
    [1.1, "2 分", "2 minutes"],
    [59, "59 分", "59 minutes"],
    [60, "1 時間", "1 hour"],
    [61, "2 時間", "2 hours"],
  ])("rounds %d minutes up", (minutes, japanese, english) => {
    expect(formatWait(minutes, "ja")).toBe(japanese);
    expect(formatWait(minutes, "en")).toBe(english);
  });
});

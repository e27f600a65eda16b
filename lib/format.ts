import { enUS } from "date-fns/locale/en-US";
import { ja } from "date-fns/locale/ja";
import { formatInTimeZone } from "date-fns-tz";
import type { Language } from "./auth/actor";
import { instantAt } from "./rules/jst";
import type { Slot } from "./rules/slot";
import { JAPAN_ZONE } from "./time-zone";

/**
 * The only place that turns dates into words. Everything is said in Japan's time, whatever the zone of
 * the machine or of the reader; what is called `…InZone` is the exception and names the zone.
 * Dates are `YYYY-MM-DD`, months `YYYY-MM`, instants `Date`.
 */

const LOCALES = { ja, en: enUS } as const satisfies Record<Language, unknown>;
const RANGE_MARK: Record<Language, string> = { ja: "〜", en: "–" };

const MINUTE_MS = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

type Patterns = Record<Language, string>;

const DAY: Patterns = { ja: "M月d日(EEE)", en: "EEE, MMM d" };
const DAY_WITH_YEAR: Patterns = { ja: "yyyy年M月d日(EEE)", en: "EEE, MMM d, yyyy" };
const DAY_AND_TIME: Patterns = { ja: "M月d日(EEE)HH:mm", en: "EEE, MMM d, HH:mm" };
const INSTANT: Patterns = { ja: "M月d日 HH:mm", en: "MMM d, HH:mm" };
const INSTANT_WITH_YEAR: Patterns = { ja: "yyyy年M月d日 HH:mm", en: "MMM d, yyyy, HH:mm" };
const MONTH: Patterns = { ja: "M 月", en: "MMMM" };
const MONTH_WITH_YEAR: Patterns = { ja: "yyyy 年 M 月", en: "MMMM yyyy" };
const ZONE_OFFSET: Patterns = { ja: "(O)", en: " (O)" };

function words(instant: Date, patterns: Patterns, language: Language, timeZone = JAPAN_ZONE): string {
  return formatInTimeZone(instant, timeZone, patterns[language], { locale: LOCALES[language] });
}

/** Noon of a date in Japan: an instant inside the date from every pattern's point of view. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00+09:00`);
}

/** 「12月7日(月)」, "Mon, Dec 7", of a date or of the date in Japan at an instant. */
export function formatDay(day: string | Date, language: Language): string {
  return words(typeof day === "string" ? noonOf(day) : day, DAY, language);
}

/** 「2026年12月7日(月)」, "Mon, Dec 7, 2026". */
export function formatDayWithYear(day: string | Date, language: Language): string {
  return words(typeof day === "string" ? noonOf(day) : day, DAY_WITH_YEAR, language);
}

/** 「14:00」: the time in Japan at an instant; the same in both languages. */
export function formatTime(instant: Date): string {
  return formatInTimeZone(instant, JAPAN_ZONE, "HH:mm");
}

/** 「10:15」 for 615 minutes after midnight; 1440 is 「24:00」. */
export function formatMinute(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / MINUTES_PER_HOUR);
  return `${String(hour).padStart(2, "0")}:${String(minuteOfDay % MINUTES_PER_HOUR).padStart(2, "0")}`;
}

/** 「14:00〜14:45」, "14:00–14:45". */
export function formatTimes(slot: Slot, language: Language): string {
  return `${formatTime(slot.start)}${RANGE_MARK[language]}${formatTime(slot.end)}`;
}

/** 「12月7日(月)14:00〜14:45」, "Mon, Dec 7, 14:00–14:45". */
export function formatSlot(slot: Slot, language: Language): string {
  return `${words(slot.start, DAY_AND_TIME, language)}${RANGE_MARK[language]}${formatTime(slot.end)}`;
}

/**
 * The slot as a clock in another zone shows it, with that zone's offset:
 * "Sun, Dec 6, 21:00–21:45 (GMT-8)". The day is said again where the slot crosses midnight there.
 * Throws RangeError for a zone that does not exist.
 */
export function formatSlotInZone(slot: Slot, timeZone: string, language: Language): string {
  const dayThere = (instant: Date) => formatInTimeZone(instant, timeZone, "yyyy-MM-dd");
  const isSameDay = dayThere(slot.start) === dayThere(slot.end);
  const end = isSameDay
    ? formatInTimeZone(slot.end, timeZone, "HH:mm")
    : words(slot.end, DAY_AND_TIME, language, timeZone);
  const start = words(slot.start, DAY_AND_TIME, language, timeZone);
  return `${start}${RANGE_MARK[language]}${end}${words(slot.start, ZONE_OFFSET, language, timeZone)}`;
}

/** How far a zone is from UTC at an instant: "GMT+1". */
export function formatZoneOffset(instant: Date, timeZone: string): string {
  return formatInTimeZone(instant, timeZone, "O");
}

/**
 * The same, where that clock shows something else than Japan's: null in Asia/Tokyo and Asia/Seoul.
 * Throws RangeError for a zone that does not exist.
 */
export function formatSlotIfElsewhere(slot: Slot, timeZone: string, language: Language): string | null {
  const there = formatSlotInZone(slot, timeZone, language);
  return there === formatSlotInZone(slot, JAPAN_ZONE, language) ? null : there;
}

/**
 * A minute of a date in Japan as a clock in another zone shows it: 「07:00」, and 「前日 21:00」
 * ("21:00 the day before") or 「翌日 01:00」 ("01:00 the next day") where it is another day there.
 * Throws RangeError for a zone that does not exist.
 */
export function formatMinuteInZone(
  date: string,
  minuteOfDay: number,
  timeZone: string,
  language: Language,
): string {
  const instant = instantAt(date, minuteOfDay);
  const time = formatInTimeZone(instant, timeZone, "HH:mm");
  const dayThere = formatInTimeZone(instant, timeZone, "yyyy-MM-dd");
  if (dayThere === date) return time;
  const isBefore = dayThere < date;
  if (language === "ja") return `${isBefore ? "前日" : "翌日"} ${time}`;
  return `${time} the ${isBefore ? "day before" : "next day"}`;
}

/** 「12 月」, "December"; with the year when `reference` is given and lies in another one: 「2027 年 1 月」. */
export function formatMonth(month: string, language: Language, reference?: Date): string {
  const isOtherYear =
    reference !== undefined && month.slice(0, 4) !== formatInTimeZone(reference, JAPAN_ZONE, "yyyy");
  return words(noonOf(`${month}-01`), isOtherYear ? MONTH_WITH_YEAR : MONTH, language);
}

/** 「2026 年 12 月」, "December 2026". */
export function formatMonthWithYear(month: string, language: Language): string {
  return words(noonOf(`${month}-01`), MONTH_WITH_YEAR, language);
}

/** 「11月21日 15:04」, "Nov 21, 15:04": when something happened. */
export function formatInstant(instant: Date, language: Language): string {
  return words(instant, INSTANT, language);
}

/** 「2026年11月21日 15:04」, "Nov 21, 2026, 15:04". */
export function formatInstantWithYear(instant: Date, language: Language): string {
  return words(instant, INSTANT_WITH_YEAR, language);
}

/** 「12月3日(木)18:00」, "Thu, Dec 3, 18:00": until when. */
export function formatDeadline(instant: Date, language: Language): string {
  return words(instant, DAY_AND_TIME, language);
}

/**
 * A deadline as a clock in another zone shows it, with that zone's offset: "Thu, Dec 3, 01:00 (GMT-8)".
 * Throws RangeError for a zone that does not exist.
 */
export function formatDeadlineInZone(instant: Date, timeZone: string, language: Language): string {
  return `${words(instant, DAY_AND_TIME, language, timeZone)}${words(instant, ZONE_OFFSET, language, timeZone)}`;
}

/**
 * Time left, in its largest unit and rounded down, so that nobody is promised more than there is:
 * 「あと 2 日」「あと 3 時間」「あと 5 分」; from the deadline on 「超過」.
 */
export function formatRemaining(now: Date, until: Date, language: Language): string {
  const leftMs = until.getTime() - now.getTime();
  if (leftMs <= 0) return { ja: "超過", en: "Overdue" }[language];
  const minutes = Math.floor(leftMs / MINUTE_MS);
  if (minutes < 1) return { ja: "あと 1 分未満", en: "Less than a minute left" }[language];
  const length = largestUnit(minutes, language);
  return { ja: `あと ${length}`, en: `${length} left` }[language];
}

/**
 * A length of time given in minutes, in its largest unit and rounded up: 「45 分」「2 時間」, "1 minute".
 * For how long to wait, where too little would send somebody back in vain.
 */
export function formatWait(minutes: number, language: Language): string {
  const whole = Math.max(1, Math.ceil(minutes));
  if (whole < MINUTES_PER_HOUR) return count(whole, "minute", language);
  return count(Math.ceil(whole / MINUTES_PER_HOUR), "hour", language);
}

function largestUnit(minutes: number, language: Language): string {
  if (minutes >= MINUTES_PER_DAY) return count(Math.floor(minutes / MINUTES_PER_DAY), "day", language);
  if (minutes >= MINUTES_PER_HOUR) return count(Math.floor(minutes / MINUTES_PER_HOUR), "hour", language);
  return count(minutes, "minute", language);
}

const UNITS_JA = { day: "日", hour: "時間", minute: "分" } as const;

function count(number: number, unit: keyof typeof UNITS_JA, language: Language): string {
  return language === "ja" ? `${number} ${UNITS_JA[unit]}` : `${number} ${unit}${number === 1 ? "" : "s"}`;
}

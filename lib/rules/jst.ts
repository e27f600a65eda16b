/**
 * The calendar of Asia/Tokyo. Dates are `YYYY-MM-DD`, months `YYYY-MM`, instants `Date`.
 *
 * Japan has kept +09:00 without summer time since 1952, so within the years served here plain
 * arithmetic on a fixed offset is exact; a test compares it with date-fns-tz. It is done on UTC
 * fields only, so the zone of the machine never enters.
 */
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const JST_OFFSET_MS = 9 * 60 * MINUTE_MS;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

// Writing a date is what costs in a walk over months of days; ten years of them are kept.
const WRITTEN_DATES_LIMIT = 3_660;
const writtenDates = new Map<number, string>();

/** Days since 1970-01-01 of a calendar date; neighbouring dates differ by one. */
export function dayNumberOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The calendar date of a day number. Throws RangeError for a number that is no day. */
export function dateOfDayNumber(dayNumber: number): string {
  const known = writtenDates.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
  if (writtenDates.size >= WRITTEN_DATES_LIMIT) writtenDates.clear();
  writtenDates.set(dayNumber, date);
  return date;
}

/** The date in Japan at an instant: 2026-10-05T15:00:00Z is `2026-10-06`. */
export function jstDateOf(instant: Date): string {
  return dateOfDayNumber(Math.floor((instant.getTime() + JST_OFFSET_MS) / DAY_MS));
}

/** The month in Japan at an instant, `YYYY-MM`. */
export function jstMonthOf(instant: Date): string {
  return monthOf(jstDateOf(instant));
}

/** Whole minutes passed since midnight in Japan at an instant, 0–1439; seconds are dropped. */
export function jstMinuteOf(instant: Date): number {
  const sinceEpoch = instant.getTime() + JST_OFFSET_MS;
  return Math.floor((sinceEpoch - Math.floor(sinceEpoch / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/** The instant so many minutes after midnight in Japan; 1440 is midnight of the next date. */
export function instantAt(date: string, minute: number): Date {
  return new Date(dayNumberOf(date) * DAY_MS - JST_OFFSET_MS + minute * MINUTE_MS);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Day of the week of a date, 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: string): number {
  return weekdayOfDayNumber(dayNumberOf(date));
}

/** Day of the week of a day number, 0 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** The month of a date, `YYYY-MM`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month `months` later (earlier when negative). */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** First date of a month. */
export function firstDateOf(month: string): string {
  return `${month}-01`;
}

/** Last date of a month. */
export function lastDateOf(month: string): string {
  return addDays(firstDateOf(addMonths(month, 1)), -1);
}

/** `count` dates in a row, the given one first. */
export function datesFrom(date: string, count: number): string[] {
  const first = dayNumberOf(date);
  return Array.from({ length: Math.max(0, count) }, (_, index) => dateOfDayNumber(first + index));
}

/** Whether a text is a real date written `YYYY-MM-DD`, of the years 2000 to 2100. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR && dateOfDayNumber(dayNumberOf(text)) === text;
}

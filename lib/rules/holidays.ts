import japaneseHolidays from "japanese-holidays";
import { datesFrom, isCalendarDate } from "./jst";

/**
 * Last year whose holidays the Cabinet Office has published. Later ones can be computed but may
 * still be changed by law, so no date beyond this year is offered.
 */
export const LAST_PUBLISHED_HOLIDAY_YEAR = 2027;

export type Holiday = { readonly date: string; readonly nameJa: string; readonly nameEn: string };

const ENGLISH_NAMES: ReadonlyMap<string, string> = new Map([
  ["元日", "New Year’s Day"],
  ["成人の日", "Coming of Age Day"],
  ["建国記念の日", "National Foundation Day"],
  ["天皇誕生日", "The Emperor’s Birthday"],
  ["春分の日", "Vernal Equinox Day"],
  ["昭和の日", "Showa Day"],
  ["憲法記念日", "Constitution Memorial Day"],
  ["みどりの日", "Greenery Day"],
  ["こどもの日", "Children’s Day"],
  ["海の日", "Marine Day"],
  ["山の日", "Mountain Day"],
  ["敬老の日", "Respect for the Aged Day"],
  ["秋分の日", "Autumnal Equinox Day"],
  ["体育の日", "Health and Sports Day"],
  ["スポーツの日", "Sports Day"],
  ["文化の日", "Culture Day"],
  ["勤労感謝の日", "Labor Thanksgiving Day"],
  ["振替休日", "Substitute Holiday"],
  ["国民の休日", "Citizens’ Holiday"],
  ["即位の日", "Day of the Emperor’s Accession"],
  ["即位礼正殿の儀", "Enthronement Ceremony Day"],
]);
const UNNAMED_EN = "National Holiday";

// Ten years of dates: more than any page looks at, and a bound for a process that lives for months.
const MEMO_LIMIT = 3_660;
const memo = new Map<string, string | undefined>();

/**
 * The Japanese name of the national holiday on a date, 振替休日 and 国民の休日 included, or undefined.
 * Throws RangeError for a text that is no date of 2000–2100, for which the library would answer
 * with some holiday.
 */
export function holidayNameOf(date: string): string | undefined {
  const known = memo.get(date);
  if (known !== undefined || memo.has(date)) return known;
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date between 2000 and 2100: ${date}`);
  // Noon in Japan, read in Japan's zone. The library's `isHoliday` would read the machine's zone,
  // and a second argument would drop substitute holidays.
  const name = japaneseHolidays.isHolidayAt(new Date(`${date}T12:00:00+09:00`));
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(date, name);
  return name;
}

/** The English name of a holiday known by its Japanese name. */
export function holidayNameEn(nameJa: string): string {
  return ENGLISH_NAMES.get(nameJa) ?? UNNAMED_EN;
}

/** 「Beyond the last officially published holiday year dates are not offered」: whether a date lies there. */
export function isBeyondPublishedHolidays(date: string): boolean {
  return Number(date.slice(0, 4)) > LAST_PUBLISHED_HOLIDAY_YEAR;
}

/** The national holidays of a year in order of date. */
export function holidaysOfYear(year: number): Holiday[] {
  return datesFrom(`${year}-01-01`, 366).flatMap((date) => {
    const nameJa = Number(date.slice(0, 4)) === year ? holidayNameOf(date) : undefined;
    return nameJa === undefined ? [] : [{ date, nameJa, nameEn: holidayNameEn(nameJa) }];
  });
}

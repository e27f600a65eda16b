import { holidayNameEn, holidayNameOf } from "./holidays";
import { dateOfDayNumber, dayNumberOf, weekdayOfDayNumber } from "./jst";

/** Days on which the support team is closed, both ends included. Entered by staff. */
export type Closure = {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly labelJa: string;
  readonly labelEn: string;
};

/** Why a date is no business day; holidays and closures have a name. */
export type ClosedDay = {
  readonly code: "weekend" | "holiday" | "closure";
  readonly nameJa?: string;
  readonly nameEn?: string;
};

const SATURDAY = 6;
const SUNDAY = 0;

// A year and a month without one business day is no calendar but a slip of the hand.
const LONGEST_CLOSED_RUN_DAYS = 396;

/** Whether a date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return isWeekendDay(dayNumberOf(date));
}

/** The closure a date lies in, or undefined; the first entered when several do. */
export function closureOn(date: string, closures: readonly Closure[]): Closure | undefined {
  return closures.find((closure) => closure.startsOn <= date && date <= closure.endsOn);
}

/** The first reason why a date is no business day (weekend, holiday, closure), or null when it is one. */
export function closedDayOf(date: string, closures: readonly Closure[]): ClosedDay | null {
  if (isWeekend(date)) return { code: "weekend" };
  const nameJa = holidayNameOf(date);
  if (nameJa !== undefined) return { code: "holiday", nameJa, nameEn: holidayNameEn(nameJa) };
  const closure = closureOn(date, closures);
  return closure ? { code: "closure", nameJa: closure.labelJa, nameEn: closure.labelEn } : null;
}

/** 「平日」: Monday to Friday, not a Japanese national holiday, not a closure. */
export function isBusinessDay(date: string, closures: readonly Closure[]): boolean {
  return isOpenDay(dayNumberOf(date), date, closures);
}

/**
 * The `count`-th business day after a date; the date itself is not counted (民法 140), and 0 gives
 * it back. Throws RangeError when closures leave more than a year without a business day.
 */
export function addBusinessDays(date: string, count: number, closures: readonly Closure[]): string {
  return walkBusinessDays(date, count, 1, closures);
}

/** The `count`-th business day before a date, counted likewise. */
export function subtractBusinessDays(date: string, count: number, closures: readonly Closure[]): string {
  return walkBusinessDays(date, count, -1, closures);
}

/** How many business days lie in (from, to]; 0 when `to` is not later. */
export function businessDaysBetween(
  fromExclusive: string,
  toInclusive: string,
  closures: readonly Closure[],
): number {
  const last = dayNumberOf(toInclusive);
  let count = 0;
  for (let day = dayNumberOf(fromExclusive) + 1; day <= last; day += 1) {
    if (isOpenDay(day, dateOfDayNumber(day), closures)) count += 1;
  }
  return count;
}

function walkBusinessDays(date: string, count: number, step: 1 | -1, closures: readonly Closure[]): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of business days: ${count}`);
  let reached = date;
  let day = dayNumberOf(date);
  for (let counted = 0, closedRun = 0; counted < count; ) {
    day += step;
    const candidate = dateOfDayNumber(day);
    if (isOpenDay(day, candidate, closures)) {
      reached = candidate;
      counted += 1;
      closedRun = 0;
    } else if (++closedRun > LONGEST_CLOSED_RUN_DAYS) {
      throw new RangeError(`No business day within ${LONGEST_CLOSED_RUN_DAYS} days of ${reached}`);
    }
  }
  return reached;
}

/** Takes the date in both writings, so that a walk over many days need not parse what it just wrote. */
function isOpenDay(dayNumber: number, date: string, closures: readonly Closure[]): boolean {
  return (
    !isWeekendDay(dayNumber) && holidayNameOf(date) === undefined && closureOn(date, closures) === undefined
  );
}

function isWeekendDay(dayNumber: number): boolean {
  const weekday = weekdayOfDayNumber(dayNumber);
  return weekday === SATURDAY || weekday === SUNDAY;
}

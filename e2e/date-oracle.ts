/**
 * The business days of the journeys' fixed clock, counted here by hand and not by the product's rules:
 * Tuesday 24 November 2026, 10:00 in Japan. Holidays and the year-end closure are written out.
 */
export const EARLIEST = "2026-12-01";

const CLOSED = new Set([
  "2026-12-29",
  "2026-12-30",
  "2026-12-31",
  "2027-01-01",
  "2027-01-11",
  "2027-02-11",
  "2027-02-23",
]);

/** The n-th date that can be chosen, 0 being the earliest. */
export function selectableDate(n: number): string {
  const day = new Date(`${EARLIEST}T00:00:00Z`);
  for (let left = n; ; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    const weekday = day.getUTCDay();
    const isOpen = weekday !== 0 && weekday !== 6 && !CLOSED.has(date);
    if (isOpen && left === 0) return date;
    if (isOpen) left -= 1;
  }
}

/** 「12月7日(月)」, as the screens write a date of the current or coming year. */
export function dayInJapanese(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日(${"日月火水木金土".charAt(day.getUTCDay())})`;
}

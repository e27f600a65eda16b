import type { SelectGroup, SelectOption } from "@/app/_ui/select-field";
import type { Language } from "@/lib/auth/actor";
import { formatDay, formatMinute } from "@/lib/format";
import type { LengthChoice } from "@/lib/requests/read-customer-slots";
import { addDays, weekdayOf } from "@/lib/rules/jst";
import type { PolicySettings } from "@/lib/rules/policy";
import { translatorFor } from "@/lib/words";

/** A day with a free time: for the longest meeting, else for the longest that fits. */
export type OpenDay = { readonly date: string; readonly lengthMinutes: number; readonly freeCount: number };

/** The days that can be chosen for any length, in order. `choices` has the longest length first. */
export function openDays(choices: readonly LengthChoice[]): OpenDay[] {
  const byDate = new Map<string, OpenDay>();
  for (const { lengthMinutes, days } of choices) {
    for (const { date, closed, freeCount } of days) {
      if (closed === null && !byDate.has(date)) byDate.set(date, { date, lengthMinutes, freeCount });
    }
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Days for a list, week by week: 「11月30日(月)〜12月4日(金)」 with 「12月7日(月)・空き 6」 inside. */
export function weeksOf(days: readonly OpenDay[], longest: number, language: Language): SelectGroup[] {
  const weeks = new Map<string, SelectOption[]>();
  for (const day of days) {
    const monday = mondayOf(day.date);
    const options = weeks.get(monday) ?? [];
    options.push({ value: day.date, label: dayLabel(day, longest, language) });
    weeks.set(monday, options);
  }
  return [...weeks].map(([monday, options]) => ({ label: weekLabel(monday, language), options }));
}

function dayLabel({ date, lengthMinutes, freeCount }: OpenDay, longest: number, language: Language): string {
  const t = translatorFor(language);
  const values = { day: formatDay(date, language), count: freeCount };
  if (lengthMinutes === longest) return t("apply.slots.open", values);
  return t("apply.slots.openShort", { ...values, length: lengthMinutes });
}

/** Every start of a day under the policy, as 「10:00」; the last one suits the shortest length. */
export function startTimes({
  openMinute,
  closeMinute,
  gridMinutes,
  lengthsMinutes,
}: PolicySettings): string[] {
  const first = Math.ceil(openMinute / gridMinutes) * gridMinutes;
  const last = closeMinute - Math.min(...lengthsMinutes);
  const count = Math.max(0, Math.floor((last - first) / gridMinutes) + 1);
  return Array.from({ length: count }, (_, index) => formatMinute(first + index * gridMinutes));
}

/** 「11月30日(月)〜12月4日(金)」 of the week that begins on a Monday. */
function weekLabel(monday: string, language: Language): string {
  const from = formatDay(monday, language);
  const to = formatDay(addDays(monday, 4), language);
  return translatorFor(language)("apply.why.range", { from, to });
}

/** The Monday of a date's week. */
function mondayOf(date: string): string {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}

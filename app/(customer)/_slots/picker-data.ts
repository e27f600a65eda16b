import { closedCellWord, closedDaySentence, closedTimeSentence } from "@/app/_ui/closed-words";
import type { Language } from "@/lib/auth/actor";
import { formatDay, formatMinute, formatMinuteInZone, formatMonthWithYear } from "@/lib/format";
import type { CustomerSlots, LengthChoice } from "@/lib/requests/read-customer-slots";
import type { AvailabilityDay, AvailabilityTime } from "@/lib/rules/availability";
import type { ClosedReason } from "@/lib/rules/closed-dates";
import { monthOf } from "@/lib/rules/jst";
import type { PolicySettings } from "@/lib/rules/policy";

/** One reason for closed days: the word in the cell, the sentence, and the request it names, if any. */
export type PickerReason = {
  readonly word: string;
  readonly sentence: string;
  readonly reference: string | null;
};

/** A day for one length: why it is closed (a place in `reasons`), or its times, one letter per start. */
export type PickerDayTimes = { readonly reason: number } | { readonly free: number; readonly times: string };

export type PickerDay = {
  readonly date: string;
  readonly name: string;
  /** In the order of `PickerData.lengths`. */
  readonly lengths: readonly PickerDayTimes[];
  /** Which of `PickerData.there` says this day's starts in the viewer's own zone. */
  readonly there: number | null;
};

export type PickerLength = {
  readonly value: string;
  readonly label: string;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Starts from here on are in the afternoon. */
  readonly afternoonFrom: number;
  /** Two starts this many places apart or less take time from each other. */
  readonly clashSteps: number;
};

/** Why a time of an open day is closed, by its letter in `PickerDayTimes.times`. */
export type TimeLetter = "o" | "f" | "p";

/**
 * Everything the calendar shows, worded: the browser gets no rule and no clock. Sent once for the whole
 * stretch, from the first day of this month to the last day of the last month that can be chosen.
 */
export type PickerData = {
  readonly today: string;
  readonly days: readonly PickerDay[];
  readonly months: Readonly<Record<string, string>>;
  readonly lengths: readonly PickerLength[];
  readonly reasons: readonly PickerReason[];
  readonly timeReasons: Readonly<Record<Exclude<TimeLetter, "o">, { word: string; sentence: string }>>;
  readonly there: readonly (readonly string[])[];
  /** The viewer's zone, where its clock differs from Japan's. */
  readonly zone: string | null;
};

const NOON_MINUTE = 12 * 60;
const JAPAN = "Asia/Tokyo";

/** Words the whole stretch for the calendar, in the viewer's language and zone. */
export function pickerData(slots: CustomerSlots, language: Language, zone: string): PickerData {
  const { policy, choices, today } = slots;
  const reasons = new Collection<PickerReason>();
  const there = new Collection<string[]>();
  const shortest = choices.at(-1);
  const starts = shortest ? startMinutes(policy, shortest.lengthMinutes) : [];
  const days = (choices[0]?.days ?? []).map(({ date }, index): PickerDay => {
    const placed = choices.map((choice) => placeDay(choice.days[index], policy, reasons, language));
    const isOpen = placed.some((times) => "free" in times);
    const local = () => starts.map((minute) => formatMinuteInZone(date, minute, zone, language));
    return {
      date,
      name: formatDay(date, language),
      lengths: placed,
      there: isOpen && zone !== JAPAN ? there.placeOf(local()) : null,
    };
  });
  return {
    today,
    days,
    months: Object.fromEntries(
      days.map(({ date }) => [monthOf(date), formatMonthWithYear(monthOf(date), language)]),
    ),
    lengths: choices.map((choice) => pickerLength(choice, policy)),
    reasons: reasons.items,
    timeReasons: { f: timeReason("full", language), p: timeReason("past", language) },
    there: there.items,
    zone: zone === JAPAN ? null : zone,
  };
}

function placeDay(
  day: AvailabilityDay | undefined,
  { leadBusinessDays }: PolicySettings,
  reasons: Collection<PickerReason>,
  language: Language,
): PickerDayTimes {
  if (day && day.closed === null) return { free: day.freeCount, times: day.times.map(letterOf).join("") };
  const { code, params } = day?.closed ?? ({ code: "horizon", params: {} } satisfies ClosedReason);
  const { reference } = params;
  return {
    reason: reasons.placeOf({
      word: closedCellWord(code, language),
      sentence: closedDaySentence({ code, params: { ...params, leadBusinessDays } }, language),
      reference: typeof reference === "string" ? reference : null,
    }),
  };
}

function letterOf({ closed }: AvailabilityTime): TimeLetter {
  if (closed === null) return "o";
  return closed === "past" ? "p" : "f";
}

function timeReason(code: "full" | "past", language: Language) {
  return {
    word: closedCellWord(code, language),
    sentence: closedTimeSentence({ code, params: {} }, language),
  };
}

function startMinutes({ openMinute, closeMinute, gridMinutes }: PolicySettings, length: number): number[] {
  const first = Math.ceil(openMinute / gridMinutes) * gridMinutes;
  const count = Math.max(0, Math.floor((closeMinute - length - first) / gridMinutes) + 1);
  return Array.from({ length: count }, (_, index) => first + index * gridMinutes);
}

function pickerLength({ lengthMinutes }: LengthChoice, policy: PolicySettings): PickerLength {
  const starts = startMinutes(policy, lengthMinutes);
  const afternoon = starts.findIndex((minute) => minute >= NOON_MINUTE);
  return {
    value: String(lengthMinutes),
    label: String(lengthMinutes),
    starts: starts.map(formatMinute),
    ends: starts.map((minute) => formatMinute(minute + lengthMinutes)),
    afternoonFrom: afternoon === -1 ? starts.length : afternoon,
    clashSteps: Math.ceil(lengthMinutes / policy.gridMinutes) - 1,
  };
}

/** Different things in the order they came, each once. */
class Collection<Item> {
  readonly items: Item[] = [];
  readonly #places = new Map<string, number>();

  placeOf(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

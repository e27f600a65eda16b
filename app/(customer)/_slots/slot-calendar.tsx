"use client";

import { type ReactNode, useEffect, useReducer, useRef, useState } from "react";
import { I18nProvider } from "react-aria/I18nProvider";
import { useField } from "@/app/_ui/form-context";
import { ChoiceBoxes, type WishText } from "./choice-boxes";
import { ClosedLegend } from "./closed-legend";
import { DayTimes } from "./day-times";
import { type CalendarDay, MonthCalendar } from "./month-calendar";
import type { PickerData, PickerDay } from "./picker-data";
import { fill, type PickerWords } from "./picker-words";
import { chooseSlot, type Rank, startChoices, type Wish } from "./slot-choices";
import { useIsHydrated, useIsNarrow } from "./use-viewport";

export type SlotCalendarProps = {
  readonly data: PickerData;
  readonly words: PickerWords;
  readonly locale: string;
  /** Whether the browser says that it is a phone's: then one month is sent, not two. */
  readonly isPhone: boolean;
  /** The question of the length, which works without script too. */
  readonly length: ReactNode;
};

const MARKS = ["①", "②"] as const;
// Said once more, the same sentence is heard again only when its text differs.
const AGAIN = "\u200b";

/** The two choices, the months and the times of a day: what a customer offers, chosen with every reason in view. */
export function SlotCalendar({ data, words, locale, isPhone, length: lengthField }: SlotCalendarProps) {
  const saved = useSavedWishes();
  const [choices, step] = useReducer(chooseSlot, saved, ([first, second]) => startChoices(first, second));
  const [length, setLength] = useLength(data);
  const [status, setStatus] = useState(words.hint);
  const [focused, setFocused] = useState(() => knownDate(saved[0], data) ?? firstOpenDate(data, length));
  const isHydrated = useIsHydrated();
  const isNarrow = useIsNarrow(isPhone);
  const legend = useRef<HTMLLegendElement>(null);
  const months = useRef<HTMLDivElement>(null);
  const toTimes = useFocusOnce(() => legend.current?.focus());

  const say = (text: string) => setStatus((old) => (old === text ? `${text}${AGAIN}` : text));
  const dayAt = (date: string) => data.days.find((day) => day.date === date);
  const timesOf = (day: PickerDay | undefined) => day?.lengths[length];
  const reasonOf = (date: string) => {
    const times = timesOf(dayAt(date));
    return times && "reason" in times ? data.reasons[times.reason] : undefined;
  };
  const slotText = (wish: Wish) => wishText(wish, dayAt(wish.date), data, length, words);
  const marksOn = (date: string) => MARKS.filter((_, rank) => choices.wishes[rank]?.date === date).join("");

  const calendarDay = (date: string): CalendarDay | undefined => {
    const day = dayAt(date);
    const times = timesOf(day);
    if (!day || !times) return undefined;
    const isOpen = "free" in times;
    return {
      name: day.name,
      isOpen,
      free: isOpen ? times.free : 0,
      word: isOpen ? "" : (data.reasons[times.reason]?.word ?? ""),
      mark: marksOn(date),
    };
  };

  const chooseDay = (date: string) => {
    step({ kind: "day", date });
    setStatus(fill(words.dayChosen, { day: dayAt(date)?.name ?? date }));
    toTimes();
  };
  const chooseTime = (time: string, isPointed: boolean) => {
    const { day, shownFor } = choices;
    if (day === null) return;
    const next = chooseSlot(choices, { kind: "time", time, isPointed });
    step({ kind: "time", time, isPointed });
    const text = slotText({ date: day, time });
    const made = fill(words.made, {
      choice: words.choices[shownFor] ?? "",
      slot: `${text.day} ${text.times}`,
    });
    const missing = next.wishes.indexOf(null);
    say(made + (missing === -1 ? words.both : fill(words.goOn, { choice: words.choices[missing] ?? "" })));
  };
  const change = (rank: Rank) => {
    step({ kind: "change", rank });
    const date = knownDate(choices.wishes[rank], data);
    if (date) setFocused(date);
    setStatus(words.hint);
    months.current?.querySelector<HTMLElement>("[role=button][tabindex='0']")?.focus();
  };
  const remove = (rank: Rank) => {
    step({ kind: "remove", rank });
    say(fill(words.removed, { choice: words.choices[rank] ?? "" }));
  };

  const shownDay = choices.day === null ? undefined : dayAt(choices.day);
  return (
    <I18nProvider locale={locale}>
      <div onChange={({ target }) => setLength(target)}>{lengthField}</div>
      <div className="stack noscript:hidden">
        <ChoiceBoxes
          choices={choices}
          words={words}
          textOf={slotText}
          isGone={(wish) => !isOpenTime(wish, timesOf(dayAt(wish.date)), data, length)}
          onChange={change}
          onRemove={remove}
          onSwap={() => {
            step({ kind: "swap" });
            say(words.swapped);
          }}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div ref={months} className="min-w-0">
            <MonthCalendar
              firstDate={data.days[0]?.date ?? data.today}
              lastDate={data.days.at(-1)?.date ?? data.today}
              today={data.today}
              months={data.months}
              visibleMonths={isNarrow ? 1 : 2}
              focused={focused}
              chosen={shownDay?.date ?? null}
              dayOf={calendarDay}
              words={words}
              onFocus={setFocused}
              onChoose={chooseDay}
              onClosed={(date) =>
                say(
                  fill(words.status, {
                    day: dayAt(date)?.name ?? date,
                    reason: reasonOf(date)?.sentence ?? "",
                  }),
                )
              }
              onEdge={(edge) => say(edge === "first" ? words.firstMonth : words.lastMonth)}
            >
              {(shown) => (
                <>
                  {/* Its place is kept, so that nothing jumps when a reason is said. */}
                  <p
                    role="status"
                    className="min-h-14 border-accent border-l-4 pl-3 text-support sm:min-h-12"
                  >
                    {status}
                  </p>
                  <ClosedLegend data={data} words={words} length={length} months={shown} />
                </>
              )}
            </MonthCalendar>
          </div>
          <DayTimes
            legendRef={legend}
            data={data}
            words={words}
            length={length}
            day={shownDay}
            choices={choices}
            onChoose={chooseTime}
            onOtherDay={() =>
              months.current?.querySelector<HTMLElement>("[role=button][tabindex='0']")?.focus()
            }
          />
        </div>
        {isHydrated ? <HiddenWishes wishes={choices.wishes} /> : null}
      </div>
    </I18nProvider>
  );
}

/** What the form sends; only once a script runs, since without one the lists have these names. */
function HiddenWishes({ wishes }: { readonly wishes: readonly [Wish | null, Wish | null] }) {
  return wishes.map((wish, rank) => (
    <span key={MARKS[rank]} hidden>
      <input type="hidden" name={`slot${rank + 1}Date`} value={wish?.date ?? ""} />
      <input type="hidden" name={`slot${rank + 1}Time`} value={wish?.time ?? ""} />
    </span>
  ));
}

function useSavedWishes(): [Wish | null, Wish | null] {
  const fields = [
    useField("slot1Date").value,
    useField("slot1Time").value,
    useField("slot2Date").value,
    useField("slot2Time").value,
  ];
  const wish = (date = "", time = "") => (date === "" || time === "" ? null : { date, time });
  return [wish(fields[0], fields[1]), wish(fields[2], fields[3])];
}

/** Which length is chosen, as a place in the data. */
function useLength(data: PickerData): [number, (target: EventTarget) => void] {
  const { value: saved } = useField("lengthMinutes");
  const placeOf = (value: string) =>
    Math.max(
      0,
      data.lengths.findIndex((length) => length.value === value),
    );
  const [length, setLength] = useState(() => placeOf(saved));
  const choose = (target: EventTarget) => {
    if (target instanceof HTMLInputElement) setLength(placeOf(target.value));
  };
  return [length, choose];
}

/** Moves the focus after the next render, once for each call. */
function useFocusOnce(focus: () => void): () => void {
  const [wanted, setWanted] = useState(0);
  const done = useRef(0);
  useEffect(() => {
    if (wanted === done.current) return;
    done.current = wanted;
    focus();
  });
  return () => setWanted((count) => count + 1);
}

/** The date of a wish, unless it is one that no calendar has: what was typed elsewhere may be anything. */
function knownDate(wish: Wish | null, { days }: PickerData): string | undefined {
  return days.find(({ date }) => date === wish?.date)?.date;
}

function firstOpenDate({ days, today }: PickerData, length: number): string {
  const isOpen = (day: PickerDay) => {
    const times = day.lengths[length];
    return times !== undefined && "free" in times;
  };
  return days.find(isOpen)?.date ?? today;
}

function wishText(
  { date, time }: Wish,
  day: PickerDay | undefined,
  { lengths }: PickerData,
  length: number,
  words: PickerWords,
): WishText {
  const chosen = lengths[length];
  const end = chosen?.ends[chosen.starts.indexOf(time)] ?? "";
  return {
    day: fill(words.slotDay, { day: day?.name ?? date }),
    times: fill(words.slotTimes, { start: time, end }),
  };
}

function isOpenTime(
  { time }: Wish,
  times: PickerDay["lengths"][number] | undefined,
  { lengths }: PickerData,
  length: number,
): boolean {
  const place = lengths[length]?.starts.indexOf(time) ?? -1;
  return times !== undefined && "free" in times && times.times[place] === "o";
}

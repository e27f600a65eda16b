"use client";

import { type CalendarDate, GregorianCalendar, parseDate } from "@internationalized/date";
import { type DOMAttributes, type ReactNode, type RefObject, useRef } from "react";
import { useLocale } from "react-aria/I18nProvider";
import { mergeProps } from "react-aria/mergeProps";
import { useCalendar, useCalendarCell, useCalendarGrid } from "react-aria/useCalendar";
import { type CalendarState, useCalendarState } from "react-stately/useCalendarState";
import { buttonClasses } from "@/app/_ui/button-classes";
import { Icon } from "@/app/_ui/icon";
import { fill, type PickerWords } from "./picker-words";

/** What a cell shows and says of a day. */
export type CalendarDay = {
  readonly name: string;
  readonly isOpen: boolean;
  /** Number of free starts of an open day. */
  readonly free: number;
  /** The word of a closed day. */
  readonly word: string;
  /** ① or ② for a day that carries a choice. */
  readonly mark: string;
};

export type MonthCalendarProps = {
  readonly firstDate: string;
  readonly lastDate: string;
  readonly today: string;
  /** `YYYY-MM` by the words of the month. */
  readonly months: Readonly<Record<string, string>>;
  readonly visibleMonths: 1 | 2;
  readonly focused: string;
  readonly chosen: string | null;
  readonly dayOf: (date: string) => CalendarDay | undefined;
  readonly words: PickerWords;
  readonly onFocus: (date: string) => void;
  readonly onChoose: (date: string) => void;
  /** A closed day was looked at, pointed at or pressed. */
  readonly onClosed: (date: string) => void;
  readonly onEdge: (edge: "first" | "last") => void;
  /** What stands under the grids, for the months (`YYYY-MM`) in view. */
  readonly children: (months: readonly string[]) => ReactNode;
};

// The product knows one calendar; the others of the library stay out of the browser.
const createCalendar = () => new GregorianCalendar();

/** The months as grids on React Aria: every day takes the focus, so that a closed one can say why. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { firstDate, lastDate, months, visibleMonths, focused, chosen, words } = props;
  const { locale } = useLocale();
  const state = useCalendarState({
    locale,
    firstDayOfWeek: "mon",
    createCalendar,
    visibleDuration: { months: visibleMonths },
    pageBehavior: "single",
    selectionAlignment: "start",
    minValue: parseDate(firstDate),
    maxValue: parseDate(lastDate),
    focusedValue: parseDate(focused),
    onFocusChange: (date: CalendarDate) => props.onFocus(date.toString()),
    value: chosen === null ? null : parseDate(chosen),
    onChange: (date: CalendarDate | null) => {
      if (date) props.onChoose(date.toString());
    },
    isDateUnavailable: (date) => props.dayOf(date.toString())?.isOpen !== true,
  });
  const { calendarProps } = useCalendar({ "aria-label": words.calendar }, state);
  const first = state.visibleRange.start;
  const shown = Array.from({ length: visibleMonths }, (_, offset) => first.add({ months: offset }));
  const isNothingOpen = !shown.some((month) => hasOpenDay(month, props));
  const nextFree = isNothingOpen ? firstOpenAfter(state.visibleRange.end, props) : undefined;
  const page = (step: 1 | -1) => {
    const isAtEnd = step === 1 ? state.isNextVisibleRangeInvalid() : state.isPreviousVisibleRangeInvalid();
    if (isAtEnd) props.onEdge(step === 1 ? "last" : "first");
    else if (step === 1) state.focusNextPage();
    else state.focusPreviousPage();
  };
  return (
    <div {...mergeProps(calendarProps, { "aria-label": words.calendar })} className="stack gap-3">
      <div className="flex items-center justify-between gap-3">
        <PageButton
          name={words.previous}
          word={words.previousShort}
          icon="arrow_left"
          onPress={() => page(-1)}
        />
        <PageButton name={words.next} word={words.nextShort} icon="arrow_right" onPress={() => page(1)} />
      </div>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {shown.map((month, offset) => (
          <MonthGrid key={month.toString()} {...props} state={state} month={month} isSecond={offset === 1} />
        ))}
      </div>
      {isNothingOpen ? (
        <p className="flex flex-wrap items-center gap-3 rounded-control bg-neutral-tint px-3 py-2 text-support">
          {fill(words.nothing, { month: shown.map((month) => monthName(month, months)).join(" / ") })}
          {nextFree === undefined ? null : (
            <button
              type="button"
              className={buttonClasses("secondary")}
              onClick={() => state.setFocusedDate(nextFree)}
            >
              {words.nextFree}
            </button>
          )}
        </p>
      ) : null}
      {props.children(shown.map(monthKey))}
    </div>
  );
}

function PageButton({
  name,
  word,
  icon,
  onPress,
}: {
  readonly name: string;
  readonly word: string;
  readonly icon: "arrow_left" | "arrow_right";
  readonly onPress: () => void;
}) {
  return (
    <button type="button" aria-label={name} className={buttonClasses("secondary")} onClick={onPress}>
      {icon === "arrow_left" ? <Icon name={icon} /> : null}
      {word}
      {icon === "arrow_right" ? <Icon name={icon} /> : null}
    </button>
  );
}

function monthName(month: CalendarDate, months: MonthCalendarProps["months"]): string {
  return months[monthKey(month)] ?? "";
}

/** `YYYY-MM` */
function monthKey(date: CalendarDate): string {
  return date.toString().slice(0, 7);
}

function hasOpenDay(month: CalendarDate, { dayOf }: MonthCalendarProps): boolean {
  const days = month.calendar.getDaysInMonth(month);
  return Array.from({ length: days }, (_, index) => month.set({ day: index + 1 })).some(
    (date) => dayOf(date.toString())?.isOpen,
  );
}

function firstOpenAfter(
  date: CalendarDate,
  { lastDate, dayOf }: MonthCalendarProps,
): CalendarDate | undefined {
  for (let next = date.add({ days: 1 }); next.toString() <= lastDate; next = next.add({ days: 1 })) {
    if (dayOf(next.toString())?.isOpen) return next;
  }
  return undefined;
}

type GridProps = MonthCalendarProps & {
  readonly state: CalendarState;
  readonly month: CalendarDate;
  /** Left out on a phone until the script knows the width, so that nothing moves. */
  readonly isSecond: boolean;
};

function MonthGrid(props: GridProps) {
  const { state, month, months, words, isSecond } = props;
  const { gridProps, weeksInMonth } = useCalendarGrid(
    { startDate: month, endDate: month.set({ day: 31 }), firstDayOfWeek: "mon" },
    state,
  );
  const name = monthName(month, months);
  return (
    <div className={isSecond ? "max-sm:hidden" : ""}>
      <h2 className="mb-2 text-center text-body">{name}</h2>
      <table
        {...gridProps}
        aria-label={name}
        className="w-full table-fixed border-separate border-spacing-px"
      >
        <thead aria-hidden="true">
          <tr>
            {words.weekdays.map((weekday) => (
              <th key={weekday} className="pb-1 font-normal text-muted text-small">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeksInMonth }, (_, week) => state.getDatesInWeek(week, month)).map(
            (dates) => (
              <tr key={dates.join()}>
                {dates.map((date) =>
                  date && date.month === month.month ? (
                    <DayCell key={date.toString()} {...props} date={date} />
                  ) : (
                    <td key={String(date)} />
                  ),
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

const OPEN =
  "cursor-pointer border border-edge bg-surface font-bold hover:bg-accent-tint aria-pressed:border-accent";
const WISHED = "cursor-pointer border-2 border-accent bg-accent-tint font-bold hover:bg-surface";
const CHOSEN =
  "cursor-pointer border border-accent bg-accent font-bold text-on-accent forced-colors:system-chosen";
const CLOSED = "border border-transparent bg-closed text-on-closed forced-colors:system-closed";

function DayCell({
  state,
  date,
  today,
  dayOf,
  words,
  onClosed,
}: GridProps & { readonly date: CalendarDate }) {
  const ref: RefObject<HTMLDivElement | null> = useRef(null);
  const { cellProps, buttonProps, isSelected } = useCalendarCell({ date }, state, ref);
  const text = date.toString();
  const day = dayOf(text);
  const say = () => onClosed(text);
  const tell: DOMAttributes<HTMLElement> = day?.isOpen
    ? {}
    : {
        onFocus: say,
        onPointerEnter: say,
        onClick: () => {
          state.setFocusedDate(date);
          state.setFocused(true);
          say();
        },
        onKeyDown: (event) => {
          if (event.key === "Enter" || event.key === " ") say();
        },
      };
  // The name comes from what stands in the cell, so that who reads and who hears have the same words.
  const { "aria-label": _label, ...pressable } = buttonProps;
  const isToday = text === today;
  const shown = day?.mark || (isToday ? words.today : day?.isOpen ? "" : day?.word);
  const name = `${day?.name ?? text}${isToday ? ` ${words.today}` : ""}`;
  const spoken = day?.isOpen
    ? fill(words.open, { day: name, count: day.free })
    : fill(words.closed, { day: name, word: day?.word ?? "" });
  return (
    <td {...cellProps} className="p-0">
      <div
        {...mergeProps(pressable, tell)}
        ref={ref}
        data-date={text}
        className={`relative flex h-12 touch-manipulation select-none flex-col items-center justify-center rounded-control leading-tight ${
          isSelected ? CHOSEN : !day?.isOpen ? CLOSED : day.mark ? WISHED : OPEN
        }`}
      >
        <span className="sr-only">
          {spoken} {day?.mark}
        </span>
        <span aria-hidden="true" className="tabular-nums">
          {date.day}
        </span>
        <span aria-hidden="true" className={`font-normal ${day?.mark ? "text-small" : "text-cell"}`}>
          {shown}
        </span>
      </div>
    </td>
  );
}

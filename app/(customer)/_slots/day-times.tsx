"use client";

import type { RefObject } from "react";
import { useField } from "@/app/_ui/form-context";
import type { PickerData, PickerDay } from "./picker-data";
import { fill, type PickerWords } from "./picker-words";
import { otherRank, type SlotChoices } from "./slot-choices";

type DayTimesProps = {
  readonly legendRef: RefObject<HTMLLegendElement | null>;
  readonly data: PickerData;
  readonly words: PickerWords;
  /** Which length is chosen, as a place in the data. */
  readonly length: number;
  readonly day: PickerDay | undefined;
  readonly choices: SlotChoices;
  readonly onChoose: (time: string, isPointed: boolean) => void;
  readonly onOtherDay: () => void;
};

/** One start of the day: open, or closed for a reason that is said. */
type Start = {
  readonly time: string;
  readonly there: string | undefined;
  readonly closed: { readonly word: string; readonly sentence: string } | null;
};

/** The starts of the chosen day, morning and afternoon; closed ones stay to be read. */
export function DayTimes(props: DayTimesProps) {
  const { legendRef, data, words, length, day, choices, onOtherDay } = props;
  const { attempt } = useField("slot1");
  const starts = startsOf(props);
  const chosenLength = data.lengths[length];
  if (!day || !chosenLength || starts === null) {
    return <p className="rounded-card border border-rule bg-surface p-4 text-muted">{words.noDay}</p>;
  }
  const title = fill(words.times, {
    choice: words.choices[choices.shownFor] ?? "",
    day: day.name,
    length: chosenLength.value,
  });
  const halves = [
    { name: words.morning, times: starts.slice(0, chosenLength.afternoonFrom) },
    { name: words.afternoon, times: starts.slice(chosenLength.afternoonFrom) },
  ].filter(({ times }) => times.length > 0);
  const isLocal = data.zone !== null && day.there !== null;
  return (
    <fieldset className="min-w-0 rounded-card border border-rule bg-surface p-4">
      <legend ref={legendRef} tabIndex={-1} className="float-left mb-3 w-full font-bold">
        {title}
      </legend>
      <div className="stack clear-both">
        {isLocal ? (
          <p className="text-muted text-support">{fill(words.there, { zone: data.zone ?? "" })}</p>
        ) : null}
        {halves.map(({ name, times }) => (
          <div key={name} className="stack gap-2">
            <p className="font-bold text-muted text-support">{name}</p>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2">
              {times.map((start) => (
                <li key={start.time}>
                  <StartCard key={attempt} {...props} start={start} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          <button
            type="button"
            onClick={onOtherDay}
            className="min-h-11 font-bold text-link text-support underline underline-offset-4"
          >
            {words.otherDay}
          </button>
        </p>
      </div>
    </fieldset>
  );
}

const CARD =
  "flex min-h-11 flex-col items-center justify-center rounded-control border px-2 text-center tabular-nums";

function StartCard({ start, choices, onChoose, onOtherDay }: DayTimesProps & { readonly start: Start }) {
  const { time, there, closed } = start;
  const { wishes, shownFor, day } = choices;
  if (closed) {
    return (
      <div
        className={`${CARD} border-transparent bg-closed text-on-closed leading-tight forced-colors:system-closed`}
      >
        <span>{time}</span>
        <span aria-hidden="true" className="text-cell">
          {closed.word}
        </span>
        <span className="sr-only">{closed.sentence}</span>
      </div>
    );
  }
  const wish = wishes[shownFor];
  const isChosen = wish?.date === day && wish?.time === time;
  const isOtherChosen = wishes[otherRank(shownFor)] !== null;
  return (
    <label
      className={`${CARD} cursor-pointer border-edge bg-surface font-bold hover:bg-accent-tint has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-checked:forced-colors:system-chosen has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2`}
    >
      <input
        type="radio"
        name="pickerTime"
        value={time}
        checked={isChosen}
        onChange={() => {}}
        // The arrow keys choose by a click too, one that no pointer made.
        onClick={({ detail }) => onChoose(time, detail > 0)}
        onKeyDown={(event) => {
          // Enter settles a time and goes on: to the other choice, or, with both there, to the next step.
          if (event.key !== "Enter" || (isChosen && isOtherChosen)) return;
          event.preventDefault();
          if (!isChosen) onChoose(time, false);
          if (!isOtherChosen) onOtherDay();
        }}
        className="sr-only"
      />
      {time}
      {there === undefined ? null : <span className="font-normal text-small">{there}</span>}
    </label>
  );
}

/** Every start of the shown day for the choice being made; null when the day has none. */
function startsOf({ data, words, length, day, choices }: DayTimesProps): Start[] | null {
  const times = day?.lengths[length];
  const chosen = data.lengths[length];
  if (!day || !times || !("free" in times) || !chosen) return null;
  const other = choices.wishes[otherRank(choices.shownFor)];
  const taken = other?.date === day.date ? chosen.starts.indexOf(other.time) : -1;
  const clash = {
    word: words.clashWord,
    sentence: fill(words.clash, { choice: words.choices[otherRank(choices.shownFor)] ?? "" }),
  };
  return chosen.starts.map((time, place) => {
    const letter = times.times[place];
    const isClash = taken !== -1 && Math.abs(place - taken) <= chosen.clashSteps;
    const closed = letter === "f" || letter === "p" ? data.timeReasons[letter] : isClash ? clash : null;
    return { time, closed, there: day.there === null ? undefined : data.there[day.there]?.[place] };
  });
}

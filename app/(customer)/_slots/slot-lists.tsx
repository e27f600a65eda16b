"use client";

import { type ReactNode, useState } from "react";
import { FieldErrors } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";
import { SelectField, type SelectGroup, type SelectOption } from "@/app/_ui/select-field";
import type { FreeTimes } from "./free-times";

/** Finished words; `{day}`, `{length}` and `{times}` are filled where the choice is made. */
export type SlotListsWords = {
  readonly first: string;
  readonly second: string;
  readonly day: string;
  readonly time: string;
  readonly choose: string;
  readonly freeTimes: string;
  readonly noFreeTimes: string;
};

export type SlotListsProps = {
  /** The question of the length, where it does not stand elsewhere on the page. */
  readonly length?: ReactNode;
  readonly weeks: readonly SelectGroup[];
  readonly times: readonly string[];
  /** Closed days by date, for a chosen day that is closed by now. */
  readonly closedDays: Readonly<Record<string, string>>;
  readonly dayNames: Readonly<Record<string, string>>;
  readonly freeTimes: FreeTimes;
  readonly words: SlotListsWords;
};

/** The two choices as lists of days and times. With JavaScript the free times of the chosen day are said at once. */
export function SlotLists(props: SlotListsProps) {
  const { value: savedLength } = useField("lengthMinutes");
  const [length, setLength] = useState<string | null>(null);
  return (
    <>
      {props.length ? (
        <div
          onChange={({ target }) => {
            if (target instanceof HTMLInputElement) setLength(target.value);
          }}
        >
          {props.length}
        </div>
      ) : null}
      <ol className="grid items-start gap-6 sm:grid-cols-2">
        <SlotChoice {...props} name="slot1" legend={props.words.first} length={length ?? savedLength} />
        <SlotChoice {...props} name="slot2" legend={props.words.second} length={length ?? savedLength} />
      </ol>
    </>
  );
}

function SlotChoice({
  name,
  legend,
  length,
  weeks,
  times,
  closedDays,
  dayNames,
  freeTimes,
  words,
}: Omit<SlotListsProps, "length"> & {
  readonly name: "slot1" | "slot2";
  readonly legend: string;
  readonly length: string;
}) {
  const { errors } = useField(name);
  const { value: saved, attempt } = useField(`${name}Date`);
  const { value: savedTime } = useField(`${name}Time`);
  const [chosen, setChosen] = useState<{ attempt: number; date: string } | null>(null);
  const date = chosen?.attempt === attempt ? chosen.date : saved;
  const dayName = dayNames[date];
  const free = freeTimes[length]?.[date] ?? "";
  const sentence = free === "" ? words.noFreeTimes : words.freeTimes;
  return (
    <li className="min-w-0 rounded-card border border-rule bg-surface p-4 has-aria-invalid:border-2 has-aria-invalid:border-danger">
      <fieldset
        id={name}
        tabIndex={-1}
        aria-describedby={errors.length > 0 ? `${name}-error` : undefined}
        className="stack min-w-0"
        onChange={({ target }) => {
          if (target instanceof HTMLSelectElement && target.name === `${name}Date`) {
            setChosen({ attempt, date: target.value });
          }
        }}
      >
        <legend className="mb-3 font-bold text-slot">{legend}</legend>
        <FieldErrors name={name} errors={errors} />
        <SelectField
          name={`${name}Date`}
          label={words.day}
          options={[{ value: "", label: words.choose }, ...gone(saved, weeks, closedDays), ...weeks]}
        />
        <SelectField
          name={`${name}Time`}
          label={words.time}
          options={[{ value: "", label: words.choose }, ...timeOptions(savedTime, times)]}
        />
        {/* Its place is kept, so that nothing jumps when a day is chosen. */}
        <p aria-live="polite" className="min-h-12 text-muted text-support">
          {dayName === undefined
            ? null
            : sentence.replace("{day}", dayName).replace("{length}", length).replace("{times}", free)}
        </p>
      </fieldset>
    </li>
  );
}

/** A chosen day that is in the list no more stays to be seen, as what it is. */
function gone(
  date: string,
  weeks: readonly SelectGroup[],
  closedDays: Readonly<Record<string, string>>,
): SelectOption[] {
  if (date === "" || weeks.some(({ options }) => options.some(({ value }) => value === date))) return [];
  return [{ value: date, label: closedDays[date] ?? date }];
}

function timeOptions(saved: string, times: readonly string[]): SelectOption[] {
  const shown = saved === "" || times.includes(saved) ? times : [saved, ...times];
  return shown.map((time) => ({ value: time, label: time }));
}

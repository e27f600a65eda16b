"use client";

import { FieldErrors } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";
import { fill, type PickerWords } from "./picker-words";
import type { Rank, SlotChoices, Wish } from "./slot-choices";

/** A chosen slot in words: its day and its times. */
export type WishText = { readonly day: string; readonly times: string };

type ChoiceBoxesProps = {
  readonly choices: SlotChoices;
  readonly words: PickerWords;
  readonly textOf: (wish: Wish) => WishText;
  /** Whether a chosen time cannot be had any more, or not for this length. */
  readonly isGone: (wish: Wish) => boolean;
  readonly onChange: (rank: Rank) => void;
  readonly onRemove: (rank: Rank) => void;
  readonly onSwap: () => void;
};

const RANKS: readonly Rank[] = [0, 1];
const SMALL_BUTTON =
  "inline-flex min-h-11 items-center rounded-control px-2 font-bold text-link text-support underline underline-offset-4";

/** The two choices side by side; the one being filled has a bar and says so. */
export function ChoiceBoxes(props: ChoiceBoxesProps) {
  const { choices, words, onSwap } = props;
  return (
    <div className="stack gap-2">
      <ol className="grid grid-cols-2 items-stretch gap-3 sm:gap-6">
        {RANKS.map((rank) => (
          <ChoiceBox key={rank} {...props} rank={rank} />
        ))}
      </ol>
      {/* Its place is kept, so that nothing jumps when the second choice is made. */}
      <p className="min-h-11">
        {choices.wishes.includes(null) ? null : (
          <button type="button" className={SMALL_BUTTON} onClick={onSwap}>
            {words.swap}
          </button>
        )}
      </p>
    </div>
  );
}

function ChoiceBox({
  rank,
  choices,
  words,
  textOf,
  isGone,
  onChange,
  onRemove,
}: ChoiceBoxesProps & { readonly rank: Rank }) {
  const name = rank === 0 ? "slot1" : "slot2";
  const { errors } = useField(name);
  const wish = choices.wishes[rank];
  const isActive = choices.active === rank;
  const choice = words.choices[rank] ?? "";
  return (
    <li
      id={name}
      tabIndex={-1}
      aria-current={isActive ? "step" : undefined}
      aria-describedby={errors.length > 0 ? `${name}-error` : undefined}
      data-choice={rank + 1}
      className={`flex min-w-0 flex-col gap-1 rounded-card border border-l-4 bg-surface p-3 sm:p-4 ${
        errors.length > 0 ? "border-danger" : isActive ? "border-accent" : "border-rule"
      }`}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-bold">
          {rank === 0 ? "①" : "②"} {choice}
        </span>
        {isActive ? <span className="font-bold text-link text-small">{words.choosing}</span> : null}
      </p>
      <p className={`sm:min-h-7.5 ${wish ? "font-bold sm:text-slot" : "text-muted"}`}>
        {wish ? <WishLine {...textOf(wish)} /> : words.notChosen}
      </p>
      <FieldErrors name={name} errors={errors} />
      {wish && errors.length === 0 && isGone(wish) ? (
        <p className="font-bold text-danger text-support">{words.gone}</p>
      ) : null}
      <p className="-mx-2 mt-auto flex min-h-11 flex-wrap">
        {wish || !isActive ? (
          <button type="button" className={SMALL_BUTTON} onClick={() => onChange(rank)}>
            <span className="sr-only">{fill(words.about, { choice })}</span>
            {wish ? words.change : words.choose}
          </button>
        ) : null}
        {wish ? (
          <button type="button" className={SMALL_BUTTON} onClick={() => onRemove(rank)}>
            <span className="sr-only">{fill(words.aboutRemove, { choice })}</span>
            {words.remove}
          </button>
        ) : null}
      </p>
    </li>
  );
}

/** Breaks between the day and its times, never inside either. */
function WishLine({ day, times }: WishText) {
  return (
    <>
      <span className="inline-block">{day}</span> <span className="inline-block tabular-nums">{times}</span>
    </>
  );
}

/** A day and a start of it, as the form sends them: `2026-12-07`, `14:00`. */
export type Wish = { readonly date: string; readonly time: string };

/** Place of a choice: 0 is the first, 1 the second. */
export type Rank = 0 | 1;

/** Where choosing two slots stands. */
export type SlotChoices = {
  readonly wishes: readonly [Wish | null, Wish | null];
  /** The choice a day picked next belongs to. */
  readonly active: Rank;
  /** The day whose times are shown, and the choice they are for. */
  readonly day: string | null;
  readonly shownFor: Rank;
};

export type ChoiceStep =
  | { readonly kind: "day"; readonly date: string }
  | { readonly kind: "time"; readonly time: string; readonly isPointed: boolean }
  | { readonly kind: "change"; readonly rank: Rank }
  | { readonly kind: "remove"; readonly rank: Rank }
  | { readonly kind: "swap" };

/** The other of the two choices. */
export function otherRank(rank: Rank): Rank {
  return rank === 0 ? 1 : 0;
}

/** How choosing begins: with what is saved, at the first choice that is missing. */
export function startChoices(first: Wish | null, second: Wish | null): SlotChoices {
  const active = first === null || second !== null ? 0 : 1;
  return { wishes: [first, second], active, day: null, shownFor: active };
}

/**
 * The next standing after one step. A chosen time makes the missing choice the active one. With the
 * arrow keys a group of times is walked by choosing each, so there the shown times stay those of the
 * choice being made until a day is picked; a pointed-at time is meant, and the times shown go on to
 * the missing choice at once.
 */
export function chooseSlot(choices: SlotChoices, step: ChoiceStep): SlotChoices {
  const { wishes, active, day, shownFor } = choices;
  switch (step.kind) {
    case "day":
      return { ...choices, day: step.date, shownFor: active };
    case "time": {
      if (day === null) return choices;
      const made = withWish(wishes, shownFor, { date: day, time: step.time });
      const missing = made[otherRank(shownFor)] === null ? otherRank(shownFor) : shownFor;
      return { wishes: made, active: missing, day, shownFor: step.isPointed ? missing : shownFor };
    }
    case "change":
      return { ...choices, active: step.rank, shownFor: step.rank, day: wishes[step.rank]?.date ?? day };
    case "remove":
      return { wishes: withWish(wishes, step.rank, null), active: step.rank, shownFor: step.rank, day };
    case "swap": {
      const swapped = [wishes[1], wishes[0]] as const;
      return { ...choices, wishes: swapped, day: swapped[shownFor]?.date ?? day };
    }
  }
}

function withWish(wishes: SlotChoices["wishes"], rank: Rank, wish: Wish | null): SlotChoices["wishes"] {
  return rank === 0 ? [wish, wishes[1]] : [wishes[0], wish];
}

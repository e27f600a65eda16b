"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/app/_server/form-state";

/** Finished words of the reader's language; `{count}` is replaced here, where the number arises. */
export type FormWords = {
  readonly required: string;
  readonly optional: string;
  readonly summaryHeading: string;
  readonly summaryOne: string;
  readonly summaryOther: string;
  readonly charactersLeft: string;
  readonly charactersOver: string;
  readonly signIn: string;
};

export type FormStanding = { readonly state: FormState; readonly words: FormWords };

export const FormContext = createContext<FormStanding | null>(null);

export type FieldStanding = {
  /** What to show: as typed, else as saved. Empty for a box that is not ticked. */
  readonly value: string;
  readonly errors: readonly string[];
  readonly attempt: number;
  readonly words: FormWords | null;
};

/**
 * What the form around knows of a field. Outside of a form that was answered by an action (a filter sent
 * by GET, say) the field shows `initial` and nothing is wrong with it.
 */
export function useField(name: string, initial = ""): FieldStanding {
  const form = useContext(FormContext);
  if (!form) return { value: initial, errors: [], attempt: 0, words: null };
  const { state, words } = form;
  const typed = state.values[name];
  const value = Array.isArray(typed) ? typed.at(-1) : typed;
  // A box that was not ticked is not sent at all: once the form was sent, absent means empty.
  const shown = value ?? (state.attempt > 0 ? "" : initial);
  const errors = state.errors.filter(({ field }) => field === name).map(({ message }) => message);
  return { value: shown, errors, attempt: state.attempt, words };
}

/** Puts a count into words that came with `{count}` in them. */
export function withCount(words: string, count: number): string {
  return words.replace("{count}", count.toLocaleString("en-US"));
}

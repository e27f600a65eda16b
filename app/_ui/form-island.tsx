"use client";

import { type ReactNode, useActionState } from "react";
import type { FormState } from "@/app/_server/form-state";
import { ErrorSummary } from "./error-summary";
import { FormContext, type FormWords } from "./form-context";

export type FormIslandProps = {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What is saved of the form, from `emptyFormState(values)`. */
  readonly initial: FormState;
  readonly words: FormWords;
  readonly children: ReactNode;
};

/** The part of a form that runs in the browser: keeps the last answer and hands it to the fields inside. */
export function FormIsland({ action, initial, words, children }: FormIslandProps) {
  const [state, send, isSending] = useActionState(action, initial);
  return (
    <FormContext value={{ state, words }}>
      <form action={send} noValidate aria-busy={isSending} className="sections">
        {state.errors.length > 0 ? <ErrorSummary state={state} words={words} /> : null}
        {children}
      </form>
    </FormContext>
  );
}

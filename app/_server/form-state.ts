/** What a form gets back from its action: everything typed, and what to mend. */
export type FormState = {
  readonly values: Readonly<Record<string, string | string[]>>;
  /** Finished sentences; `field` is the name of the field they belong to, null for the whole form. */
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
  /** Rises with every answer, so that focus moves to the summary each time. */
  readonly attempt: number;
  /** Where to sign in again, when the session ended while the form was open. */
  readonly signInPath?: string;
};

/** The state of a form nobody has sent yet. */
export function emptyFormState(values: FormState["values"] = {}): FormState {
  return { values, errors: [], attempt: 0 };
}

/** The attempt after the one of a state that came back from a browser, whatever it sent. */
export function nextAttempt(state: FormState | null | undefined): number {
  const attempt = Number(state?.attempt);
  return Number.isSafeInteger(attempt) && attempt >= 0 ? attempt + 1 : 1;
}

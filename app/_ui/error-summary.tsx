"use client";

import type { FormState } from "@/app/_server/form-state";
import { FocusedBox } from "./focused-box";
import { type FormWords, withCount } from "./form-context";

/** Everything to mend in a form, on top of it, with links to the fields; takes the focus at each answer. */
export function ErrorSummary({ state, words }: { state: FormState; words: FormWords }) {
  const { errors, attempt, signInPath } = state;
  const count = new Set(errors.map(({ field }) => field).filter((field) => field !== null)).size;
  return (
    <FocusedBox
      signal={attempt}
      role="group"
      aria-labelledby="error-summary"
      className="stack gap-2 rounded-card border-2 border-danger bg-surface p-4 sm:p-6"
    >
      <h2 id="error-summary" className="text-heading">
        {words.summaryHeading}
      </h2>
      {count > 0 ? <p>{withCount(count === 1 ? words.summaryOne : words.summaryOther, count)}</p> : null}
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`} className="font-bold">
            {field === null ? (
              message
            ) : (
              <a href={`#${field}`} className="inline-flex min-h-11 items-center text-danger">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
      {signInPath === undefined ? null : (
        <p>
          <a href={signInPath} className="inline-flex min-h-11 items-center">
            {words.signIn}
          </a>
        </p>
      )}
    </FocusedBox>
  );
}

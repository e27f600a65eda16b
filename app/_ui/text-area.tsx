"use client";

import { useState } from "react";
import { countCharacters, tidyText } from "@/lib/rules/typed-text";
import { CONTROL_CLASSES, controlAttributes, Field, type FieldText } from "./field";
import { useField, withCount } from "./form-context";

// Below this many characters left the count is spoken; before, it would only interrupt.
const SPOKEN_BELOW = 100;

/** Several lines to type in; with `limit`, the number of characters left, counted as the server counts. */
export function TextArea({
  rows = 8,
  limit,
  defaultValue,
  ...text
}: FieldText & { readonly rows?: number; readonly limit?: number; readonly defaultValue?: string }) {
  const { value, errors, attempt, words } = useField(text.name, defaultValue);
  const [typed, setTyped] = useState<{ attempt: number; text: string } | null>(null);
  const counted = typed?.attempt === attempt ? typed.text : value;
  const left = limit === undefined ? 0 : limit - countCharacters(tidyText(counted));
  return (
    <Field {...text} errors={errors} words={words}>
      <textarea
        {...controlAttributes(text, errors)}
        rows={rows}
        defaultValue={value}
        onInput={(event) => setTyped({ attempt, text: event.currentTarget.value })}
        className={CONTROL_CLASSES}
      />
      {limit === undefined || words === null ? null : (
        <p
          aria-live={left < SPOKEN_BELOW ? "polite" : "off"}
          className={`text-right text-support ${left < 0 ? "font-bold text-danger" : "text-muted"}`}
        >
          {withCount(left < 0 ? words.charactersOver : words.charactersLeft, Math.abs(left))}
        </p>
      )}
    </Field>
  );
}

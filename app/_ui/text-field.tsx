"use client";

import type { HTMLInputAutoCompleteAttribute } from "react";
import { CONTROL_CLASSES, controlAttributes, Field, type FieldText } from "./field";
import { useField } from "./form-context";

/** One line to type in. Checked on the server only, so its words are ours and not the browser's. */
export function TextField({
  type = "text",
  autoComplete = "off",
  inputMode,
  defaultValue,
  ...text
}: FieldText & {
  readonly type?: "text" | "url" | "email" | "search" | "date" | "time" | "number";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "text" | "url" | "email" | "numeric";
  readonly defaultValue?: string;
}) {
  const { value, errors, words } = useField(text.name, defaultValue);
  return (
    <Field {...text} errors={errors} words={words}>
      <input
        {...controlAttributes(text, errors)}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        defaultValue={value}
        className={CONTROL_CLASSES}
      />
    </Field>
  );
}

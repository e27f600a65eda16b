"use client";

import { createContext, type ReactNode } from "react";
import { FieldErrors, type FieldText, NecessityMark } from "./field";
import { useField } from "./form-context";

/** What the cards of a group share. */
export const RadioContext = createContext<{ name: string; value: string }>({ name: "", value: "" });

/** A question with radio cards inside. The summary's link leads to the whole question. */
export function RadioGroup({
  defaultValue,
  children,
  ...text
}: FieldText & { readonly defaultValue?: string; readonly children: ReactNode }) {
  const { name, label, support, necessity } = text;
  const { value, errors, words } = useField(name, defaultValue);
  const described = [
    support === undefined ? null : `${name}-support`,
    errors.length > 0 ? `${name}-error` : null,
  ];
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={described.filter(Boolean).join(" ") || undefined}
      className="min-w-0"
    >
      <legend className="mb-2 font-bold">
        {label}
        <NecessityMark necessity={necessity} words={words} />
      </legend>
      <div className="stack gap-3">
        {support === undefined ? null : (
          <div id={`${name}-support`} className="text-muted text-support">
            {support}
          </div>
        )}
        <RadioContext value={{ name, value }}>{children}</RadioContext>
        <FieldErrors name={name} errors={errors} />
      </div>
    </fieldset>
  );
}

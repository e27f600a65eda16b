"use client";

import { controlAttributes, FieldErrors, type FieldText, NecessityMark } from "./field";
import { useField } from "./form-context";

/** One box to tick; sends `on`. */
export function CheckBox({ isTicked = false, ...text }: FieldText & { readonly isTicked?: boolean }) {
  const { name, label, support, necessity } = text;
  const { value, errors, words } = useField(name, isTicked ? "on" : "");
  return (
    <div className="stack gap-2">
      <label htmlFor={name} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          {...controlAttributes(text, errors)}
          type="checkbox"
          defaultChecked={value === "on"}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          {label}
          <NecessityMark necessity={necessity} words={words} />
        </span>
      </label>
      {support === undefined ? null : (
        <div id={`${name}-support`} className="text-muted text-support">
          {support}
        </div>
      )}
      <FieldErrors name={name} errors={errors} />
    </div>
  );
}

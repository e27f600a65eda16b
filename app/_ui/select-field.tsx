"use client";

import { CONTROL_CLASSES, controlAttributes, Field, type FieldText } from "./field";
import { useField } from "./form-context";

export type SelectOption = { readonly value: string; readonly label: string };
export type SelectGroup = { readonly label: string; readonly options: readonly SelectOption[] };

/** A native list to choose one from; groups are shown under their labels. */
export function SelectField({
  options,
  defaultValue,
  ...text
}: FieldText & {
  readonly options: readonly (SelectOption | SelectGroup)[];
  readonly defaultValue?: string;
}) {
  const { value, errors, words } = useField(text.name, defaultValue);
  return (
    <Field {...text} errors={errors} words={words}>
      {/* React puts a select back to its first choice after an action unless it is made anew. */}
      <select
        key={value}
        {...controlAttributes(text, errors)}
        defaultValue={value}
        className={CONTROL_CLASSES}
      >
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(choice)}
            </optgroup>
          ) : (
            choice(option)
          ),
        )}
      </select>
    </Field>
  );
}

function choice({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

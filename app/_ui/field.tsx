import type { ReactNode } from "react";
import type { FormWords } from "./form-context";
import { Icon } from "./icon";

export type Necessity = "required" | "optional";

/** What every field says about itself. `name` is also the id that the summary's link leads to. */
export type FieldText = {
  readonly name: string;
  readonly label: ReactNode;
  readonly support?: ReactNode;
  readonly necessity?: Necessity;
};

/** Attributes that tie a control to its label, support text and errors. */
export function controlAttributes({ name, support }: FieldText, errors: readonly string[]) {
  const described = [
    support === undefined ? null : `${name}-support`,
    errors.length > 0 ? `${name}-error` : null,
  ];
  return {
    id: name,
    name,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": errors.length > 0 || undefined,
  };
}

/** The look of a box to type in. */
export const CONTROL_CLASSES =
  "min-h-(--control-height) w-full rounded-control border border-edge bg-surface px-3 py-2 aria-invalid:border-2 aria-invalid:border-danger";

/** 「※必須」 or 「※任意」 behind a label. */
export function NecessityMark({ necessity, words }: { necessity?: Necessity; words: FormWords | null }) {
  if (necessity === undefined || words === null) return null;
  const look = necessity === "required" ? "text-danger" : "text-muted";
  return <span className={`ml-2 inline-block font-normal text-support ${look}`}>{words[necessity]}</span>;
}

/** The sentences about a field, under it. */
export function FieldErrors({ name, errors }: { name: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={`${name}-error`} className="font-bold text-danger">
      {errors.map((message) => (
        <p key={message} className="flex gap-2">
          <Icon name="cross_circle" className="mt-1" />
          {message}
        </p>
      ))}
    </div>
  );
}

/** Label, support text, control and errors, in this order; the control is tied by `controlAttributes`. */
export function Field({
  errors,
  words,
  children,
  ...text
}: FieldText & {
  readonly errors: readonly string[];
  readonly words: FormWords | null;
  readonly children: ReactNode;
}) {
  const { name, label, support, necessity } = text;
  return (
    <div className="stack gap-2">
      <label htmlFor={name} className="font-bold">
        {label}
        <NecessityMark necessity={necessity} words={words} />
      </label>
      {support === undefined ? null : (
        <div id={`${name}-support`} className="text-muted text-support">
          {support}
        </div>
      )}
      {children}
      <FieldErrors name={name} errors={errors} />
    </div>
  );
}

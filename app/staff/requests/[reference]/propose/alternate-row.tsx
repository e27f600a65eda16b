"use client";

import type { ReactNode } from "react";
import { FieldErrors } from "@/app/_ui/field";
import { useField } from "@/app/_ui/form-context";

/** One alternate: its fields side by side, and what is wrong with it as a whole. */
export function AlternateRow({
  name,
  legend,
  children,
}: {
  name: string;
  legend: string;
  children: ReactNode;
}) {
  const { errors } = useField(name);
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={errors.length > 0 ? `${name}-error` : undefined}
      className="min-w-0 rounded-card border border-rule p-4"
    >
      <legend className="px-1 font-bold">{legend}</legend>
      <div className="stack">
        <div className="grid gap-4 sm:grid-cols-3">{children}</div>
        <FieldErrors name={name} errors={errors} />
      </div>
    </fieldset>
  );
}

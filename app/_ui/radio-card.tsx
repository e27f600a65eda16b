"use client";

import { type ReactNode, useContext } from "react";
import { RadioContext } from "./radio-group";

/** One answer of a radio group; what stands inside shows only while it is chosen, without JavaScript too. */
export function RadioCard({
  value,
  label,
  support,
  children,
}: {
  readonly value: string;
  readonly label: ReactNode;
  readonly support?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { name, value: chosen } = useContext(RadioContext);
  const id = `${name}-${value}`;
  return (
    <div className="group/card rounded-card border border-edge bg-surface has-[>label>input:checked]:border-accent has-[>label>input:checked]:bg-accent-tint has-[>label>input:checked]:outline-1 has-[>label>input:checked]:outline-accent">
      <label
        htmlFor={id}
        className="flex min-h-(--control-height) cursor-pointer items-start gap-3 px-4 py-2.5"
      >
        <input
          id={id}
          type="radio"
          name={name}
          value={value}
          defaultChecked={value === chosen}
          aria-describedby={support === undefined ? undefined : `${id}-support`}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <span className="min-w-0 font-bold">{label}</span>
      </label>
      {support === undefined ? null : (
        <div id={`${id}-support`} className="-mt-1 pr-4 pb-3 pl-12 text-support">
          {support}
        </div>
      )}
      {children === undefined ? null : (
        <div className="hidden pr-4 pb-4 pl-12 group-has-[>label>input:checked]/card:block">{children}</div>
      )}
    </div>
  );
}

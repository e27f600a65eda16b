"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A box that takes the focus when it appears, and again whenever `signal` changes. */
export function FocusedBox({
  signal,
  children,
  ...box
}: {
  readonly signal?: number;
  readonly role?: "status" | "group";
  readonly "aria-labelledby"?: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (signal !== 0) element.current?.focus();
  }, [signal]);
  return (
    <div {...box} ref={element} tabIndex={-1}>
      {children}
    </div>
  );
}

"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/app/_ui/form-context";

/**
 * The fields of a decision. When the request has moved on and the decision is closed, the fields stay
 * only for what was typed already; `closed` says why, and nothing can be sent.
 */
export function OpenFields({
  closed,
  buttons,
  children,
}: {
  readonly closed: ReactNode;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}) {
  const attempt = useContext(FormContext)?.state.attempt ?? 0;
  return (
    <>
      {closed}
      {closed === null || attempt > 0 ? children : null}
      {closed === null ? buttons : null}
    </>
  );
}

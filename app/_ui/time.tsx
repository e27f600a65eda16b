import type { ReactNode } from "react";

/** Words for a date (`YYYY-MM-DD`) or an instant, with the exact value for machines. */
export function Time({ at, children }: { at: string | Date; children: ReactNode }) {
  return <time dateTime={typeof at === "string" ? at : at.toISOString()}>{children}</time>;
}

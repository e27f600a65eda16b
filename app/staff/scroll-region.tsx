import type { ReactNode } from "react";

// What scrolls must be reachable by keyboard, or its hidden part cannot be read with one.
const REACHABLE = { tabIndex: 0 };

/** A wide table that scrolls sideways by itself where the page is narrow. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section {...REACHABLE} aria-label={label} className="overflow-x-auto">
      {children}
    </section>
  );
}

import type { ReactNode } from "react";

/** A ruled part of the request's page with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack gap-3 border-rule border-t pt-4">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

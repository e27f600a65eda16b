import type { ReactNode } from "react";

/** A framed part of a page, without shadow. */
export function Card({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <section className={`stack rounded-card border border-rule bg-surface p-4 sm:p-6 ${className}`}>
      {children}
    </section>
  );
}

"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A menu that opens below its word; closed again on the next page and by the Escape key. */
export function NavMenu({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  const pathname = usePathname();
  return (
    <details
      key={pathname}
      className="group/menu relative print:hidden"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="flex min-h-11 list-none items-center gap-1 font-bold text-link">{label}</summary>
      <div className="absolute top-full right-0 z-10 w-max min-w-56 max-w-[calc(100vw-2rem)] rounded-card border border-edge bg-surface p-2">
        {children}
      </div>
    </details>
  );
}

import type { ReactNode } from "react";

/** A page that needs more room than text does: the frame's main part widens to 1080 px around it. */
export function WidePage({ children }: { children: ReactNode }) {
  return (
    <div data-width="wide" className="sections">
      {children}
    </div>
  );
}

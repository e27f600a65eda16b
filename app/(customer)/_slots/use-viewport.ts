"use client";

import { useSyncExternalStore } from "react";

const NARROW = "(width < 40rem)";

/** Whether the page is as narrow as a phone. The server takes it for wide; CSS hides what is too much. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", tell);
      return () => query.removeEventListener("change", tell);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}

const never = () => () => {};

/** Whether a script has taken the page over. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

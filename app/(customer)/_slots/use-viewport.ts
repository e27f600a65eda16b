"use client";

import { useSyncExternalStore } from "react";

const NARROW = "(width < 40rem)";

/**
 * Whether the page is as narrow as a phone. Until the script can measure it is what the server took it for;
 * CSS hides a second month that is too much.
 */
export function useIsNarrow(isPhone: boolean): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", tell);
      return () => query.removeEventListener("change", tell);
    },
    () => window.matchMedia(NARROW).matches,
    () => isPhone,
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

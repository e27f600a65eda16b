"use client";

import { useEffect } from "react";

/**
 * Tells the server which time zone this browser is in, for the pages that follow: a notice that came up
 * in this one would push what is being read.
 */
export function ZoneCookie({ name }: { readonly name: string }) {
  useEffect(() => {
    // Browsers have the store on secure pages only; elsewhere nothing is offered.
    if (!("cookieStore" in window)) return;
    const value = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    cookieStore.set({ name, value, path: "/", sameSite: "lax" }).catch(() => undefined);
  }, [name]);
  return null;
}

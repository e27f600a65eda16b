"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Around the banner's words: nothing on the page that it leads to. */
export function MailBanner({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return usePathname() === path ? null : children;
}

"use client";

import { usePathname } from "next/navigation";

/** A link of a menu; the one whose part of the site is open is marked. */
export function NavLink({ href, label }: { readonly href: string; readonly label: string }) {
  const pathname = usePathname();
  const isHere = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <a
      href={href}
      aria-current={isHere ? "page" : undefined}
      className="flex min-h-11 items-center rounded-control border-transparent border-l-4 px-3 no-underline hover:underline aria-[current=page]:border-accent aria-[current=page]:bg-accent-tint aria-[current=page]:font-bold print:hidden forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]"
    >
      {label}
    </a>
  );
}

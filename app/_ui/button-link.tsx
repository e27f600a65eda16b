import type { ReactNode } from "react";
import { type ButtonKind, buttonClasses } from "./button-classes";

/** A link that is the next step of a page and looks like a button. */
export function ButtonLink({
  href,
  kind = "primary",
  children,
}: {
  href: string;
  kind?: ButtonKind;
  children: ReactNode;
}) {
  return (
    <a href={href} className={`no-underline ${buttonClasses(kind)}`}>
      {children}
    </a>
  );
}

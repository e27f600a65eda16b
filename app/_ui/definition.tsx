import type { ReactNode } from "react";

/** One name and what it stands for, one above the other; goes inside a `<dl>`. */
export function Definition({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-support">{name}</dt>
      <dd className="font-bold">{children}</dd>
    </div>
  );
}

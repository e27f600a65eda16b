import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { SectionId } from "./sections";

/** One part of the page under its heading. */
export async function ScopeSection({ id, children }: { id: SectionId; children: ReactNode }) {
  const t = await getTranslations("scope.section");
  return (
    <section id={id} className="stack scroll-mt-4">
      <h2>{t(id)}</h2>
      {children}
    </section>
  );
}

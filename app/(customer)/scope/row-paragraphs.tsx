import { getLocale } from "next-intl/server";
import type { ScopeRow } from "@/lib/support-scope/scope-row";

/** Rows that are running text. */
export async function RowParagraphs({ rows }: { rows: readonly ScopeRow[] }) {
  const language = await getLocale();
  return (
    <div className="stack gap-2 text-pretty">
      {rows.map(({ id, text }) => (
        <p key={id} id={id}>
          {text[language]}
        </p>
      ))}
    </div>
  );
}

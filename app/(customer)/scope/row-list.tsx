import { getLocale } from "next-intl/server";
import { Icon, type IconName } from "@/app/_ui/icon";
import type { Language } from "@/lib/auth/actor";
import type { ScopeRow } from "@/lib/support-scope/scope-row";

/** Rows as a ruled list, each with what it is made of. */
export async function RowList({
  rows,
  icon,
  iconTone = "text-muted",
}: {
  rows: readonly ScopeRow[];
  icon: IconName;
  iconTone?: string;
}) {
  const language = await getLocale();
  return (
    <ul className="border-rule border-t">
      {rows.map((row) => (
        <li key={row.id} id={row.id} className="flex gap-3 border-rule border-b py-3">
          <Icon name={icon} className={`mt-1 ${iconTone}`} />
          <div className="min-w-0 [word-break:auto-phrase]">
            <p>{row.text[language]}</p>
            <RowDetail row={row} language={language} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A row's note and parts, in smaller print. */
export function RowDetail({ row, language }: { row: ScopeRow; language: Language }) {
  const { note, parts = [] } = row;
  return (
    <>
      {note ? <p className="text-muted text-support">{note[language]}</p> : null}
      {parts.length === 0 ? null : (
        <ul className="list-disc pl-5 text-support">
          {parts.map(({ id, text }) => (
            <li key={id} id={id}>
              {text[language]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export type SummaryRow = {
  readonly name: string;
  readonly value: ReactNode;
  /** Where it is changed; `about` says what, for those who hear the link alone: 「第 1 希望を」. */
  readonly change?: { readonly href: string; readonly about: string };
};

/** What was entered or agreed, a ruled row for each thing, with a link to change it. */
export async function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = await getTranslations("common");
  return (
    <dl className="border-rule border-t">
      {rows.map(({ name, value, change }) => (
        <div
          key={name}
          className="grid gap-x-6 gap-y-1 border-rule border-b py-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
        >
          <dt className="font-bold">{name}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
          {change ? (
            <dd className="print:hidden">
              <a href={change.href} className="-my-2.5 inline-flex min-h-11 items-center">
                <span className="sr-only">{change.about} </span>
                {t("change")}
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

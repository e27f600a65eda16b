import { getLocale, getTranslations } from "next-intl/server";
import { CAN_ANSWER, HARD_TO_ANSWER } from "@/lib/support-scope/answers";
import { NOT_ANSWERED } from "@/lib/support-scope/not-answered";
import type { ScopeRow } from "@/lib/support-scope/scope-row";

/** 「サポートの提供範囲」 in short, before the topic is chosen: the rows of the page, without their parts. */
export async function ScopeBox() {
  const [t, apply] = await Promise.all([getTranslations("apply.topic.scope"), getTranslations("apply")]);
  return (
    <details className="rounded-card border border-rule bg-surface px-4">
      <summary className="min-h-11 py-2.5 font-bold text-link">{t("summary")}</summary>
      <div className="stack pb-4 text-support">
        <div className="grid gap-6 sm:grid-cols-2">
          <ShortList title={t("can")} rows={CAN_ANSWER} />
          <ShortList title={t("cannot")} rows={[...HARD_TO_ANSWER, ...NOT_ANSWERED]} />
        </div>
        <p>
          <a href="/scope" target="_blank" rel="noopener" className="inline-flex min-h-11 items-center">
            {apply("scopePage")}
          </a>
        </p>
      </div>
    </details>
  );
}

async function ShortList({ title, rows }: { title: string; rows: readonly ScopeRow[] }) {
  const language = await getLocale();
  return (
    <section className="stack gap-2">
      <h2 className="text-support">{title}</h2>
      <ul className="stack list-disc gap-1 pl-5">
        {rows.map(({ id, text, note }) => (
          <li key={id}>
            {text[language]}
            {note ? <span className="block text-muted">{note[language]}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

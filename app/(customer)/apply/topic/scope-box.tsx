import { getLocale, getTranslations } from "next-intl/server";
import { CAN_ANSWER, HARD_TO_ANSWER } from "@/lib/support-scope/answers";
import { NOT_ANSWERED } from "@/lib/support-scope/not-answered";
import type { ScopeRow } from "@/lib/support-scope/scope-row";

/** 「サポートの提供範囲」 in short beside the topic: open where there is room, closed on phones. */
export function ScopeBox() {
  return (
    <>
      <Box isOpen className="hidden sm:block" />
      <Box isOpen={false} className="sm:hidden" />
    </>
  );
}

async function Box({ isOpen, className }: { isOpen: boolean; className: string }) {
  const [t, apply] = await Promise.all([getTranslations("apply.topic.scope"), getTranslations("apply")]);
  return (
    <details open={isOpen} className={`rounded-card border border-rule bg-surface px-4 sm:px-6 ${className}`}>
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
        {rows.map(({ id, text, note, parts = [] }) => (
          <li key={id}>
            {text[language]}
            {[...(note ? [note] : []), ...parts.map((part) => part.text)].map((said) => (
              <span key={said.ja} className="block text-muted">
                {said[language]}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

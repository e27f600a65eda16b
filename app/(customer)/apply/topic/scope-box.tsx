import { getTranslations } from "next-intl/server";

const CAN = ["can1", "can2", "can3", "can4", "can5"] as const;
const CANNOT = ["cannot1", "cannot2", "cannot3", "cannot4", "cannot5"] as const;

/** 「サポートの提供範囲」 in short, before the topic is chosen. */
export async function ScopeBox() {
  const [t, apply] = await Promise.all([getTranslations("apply.topic.scope"), getTranslations("apply")]);
  return (
    <details className="rounded-card border border-rule bg-surface px-4">
      <summary className="min-h-11 py-2.5 font-bold text-link">{t("summary")}</summary>
      <div className="stack pb-4 text-support">
        <div className="grid gap-6 sm:grid-cols-2">
          <section className="stack gap-2">
            <h2 className="text-support">{t("can")}</h2>
            <ul className="stack list-disc gap-1 pl-5">
              {CAN.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </section>
          <section className="stack gap-2">
            <h2 className="text-support">{t("cannot")}</h2>
            <ul className="stack list-disc gap-1 pl-5">
              {CANNOT.map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </section>
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

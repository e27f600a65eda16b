import { getTranslations } from "next-intl/server";
import { SUPPORT_SCOPE_URL } from "../../support-scope-url";

const CAN = ["can1", "can2", "can3", "can4", "can5"] as const;
const CANNOT = ["cannot1", "cannot2", "cannot3", "cannot4", "cannot5"] as const;

/** 「サポートの提供範囲」 in short, before the topic is chosen. */
export async function ScopeBox() {
  const [t, before] = await Promise.all([
    getTranslations("apply.topic.scope"),
    getTranslations("landing.before"),
  ]);
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
          <a href={SUPPORT_SCOPE_URL} className="inline-flex min-h-11 items-center">
            {before("scopeLink")}
          </a>
        </p>
      </div>
    </details>
  );
}

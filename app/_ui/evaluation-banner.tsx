import { getLocale, getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { formatInstantWithYear } from "@/lib/format";

/** On every page outside of production: this is not the real thing. */
export async function EvaluationBanner() {
  const { isEvaluation, fixedNow } = env();
  if (!isEvaluation) return null;
  const [t, language] = await Promise.all([getTranslations("nav.evaluation"), getLocale()]);
  return (
    <aside
      aria-label={t("label")}
      className="flex flex-wrap items-center gap-x-4 bg-warning-tint px-4 text-support text-warning sm:px-6 print:hidden"
    >
      <strong>{t("label")}</strong>
      <span>
        {t("text")}
        {fixedNow ? ` ${t("clock", { instant: formatInstantWithYear(fixedNow, language) })}` : null}
      </span>
      <a href="/dev/mailbox" className="inline-flex min-h-11 items-center">
        {t("mailbox")}
      </a>
    </aside>
  );
}

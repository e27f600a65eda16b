import { getTranslations } from "next-intl/server";
import { formatMinute } from "@/lib/format";
import type { PolicySettings } from "@/lib/rules/policy";

/** What to know before applying: the 実施要項 in six lines, with the numbers in force. */
export async function BeforeList({ policy }: { policy: PolicySettings }) {
  const t = await getTranslations("landing.before");
  const { lengthsMinutes, openMinute, closeMinute, leadBusinessDays } = policy;
  const lengths = { min: Math.min(...lengthsMinutes), max: Math.max(...lengthsMinutes) };
  return (
    <section className="stack">
      <h2>{t("heading")}</h2>
      <ul className="stack list-disc gap-2 pl-6">
        <li>{t(lengths.min === lengths.max ? "quotaOne" : "quota", lengths)}</li>
        <li>{t("hours", { open: formatMinute(openMinute), close: formatMinute(closeMinute) })}</li>
        <li>{t("lead", { days: leadBusinessDays })}</li>
        <li>{t("two")}</li>
        <li>
          {t.rich("scope", {
            link: (words) => (
              <a href="/scope" className="-my-2 inline-block py-2">
                {words}
              </a>
            ),
          })}
        </li>
        <li>{t("urgent")}</li>
      </ul>
    </section>
  );
}

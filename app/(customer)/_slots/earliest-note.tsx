import { getLocale, getTranslations } from "next-intl/server";
import { Time } from "@/app/_ui/time";
import { formatDay } from "@/lib/format";
import type { EarliestDate } from "@/lib/rules/earliest-date";

/** The earliest selectable day as the number to remember, and how it was counted. */
export async function EarliestNote({
  earliest,
  leadBusinessDays,
}: {
  earliest: EarliestDate;
  leadBusinessDays: number;
}) {
  const [t, language] = await Promise.all([getTranslations("apply.earliest"), getLocale()]);
  const rule = earliest.countedFrom === earliest.submittedOn ? "rule" : "ruleFrom";
  const from = formatDay(earliest.countedFrom, language);
  return (
    <div>
      <p className="text-muted text-support">{t("label")}</p>
      <p className="font-bold text-slot">
        <Time at={earliest.earliest}>{formatDay(earliest.earliest, language)}</Time>
      </p>
      <details className="text-support">
        <summary className="inline-block min-h-11 py-2.5 text-link">{t("how")}</summary>
        <div className="stack gap-2 border-rule border-l-4 pl-4">
          <p>{leadBusinessDays === 0 ? t("ruleZero") : t(rule, { day: from, days: leadBusinessDays })}</p>
          <p>{earliest.skipped.length === 0 ? t("none") : t("skipped")}</p>
          <ul>
            {earliest.skipped.map(({ date, code, nameJa, nameEn }) => (
              <li key={date}>
                <Time at={date}>{formatDay(date, language)}</Time>{" "}
                {code === "weekend" ? t("weekend") : language === "ja" ? nameJa : nameEn}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}

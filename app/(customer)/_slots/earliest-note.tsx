import { getLocale, getTranslations } from "next-intl/server";
import { Time } from "@/app/_ui/time";
import { formatDay, formatMonthWithYear } from "@/lib/format";
import type { EarliestDate } from "@/lib/rules/earliest-date";
import { monthOf } from "@/lib/rules/jst";
import type { MonthOffer } from "@/lib/rules/month-offers";

/** The earliest selectable day as the number to remember, and how it was counted. */
export async function EarliestNote({
  earliest,
  leadBusinessDays,
  months = [],
}: {
  earliest: EarliestDate;
  leadBusinessDays: number;
  /** What the account can still do with each month, where there is one. */
  months?: readonly MonthOffer[];
}) {
  const [t, language] = await Promise.all([getTranslations("apply.earliest"), getLocale()]);
  const rule = earliest.countedFrom === earliest.submittedOn ? "rule" : "ruleFrom";
  const firstFree = months.find(({ state }) => state === "free");
  const isOtherMonth = firstFree !== undefined && firstFree.month !== monthOf(earliest.earliest);
  const from = formatDay(earliest.countedFrom, language);
  return (
    <div>
      <p className="text-muted text-support">{t("label")}</p>
      <p className="font-bold text-slot">
        <Time at={earliest.earliest}>{formatDay(earliest.earliest, language)}</Time>
      </p>
      {isOtherMonth ? <p>{t("from", { month: formatMonthWithYear(firstFree.month, language) })}</p> : null}
      <details className="text-support">
        <summary className="min-h-11 py-2.5 text-link">{t("how")}</summary>
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

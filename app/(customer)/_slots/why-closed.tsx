import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { closedDaySentence } from "@/app/_ui/closed-words";
import { formatDay, formatMonthWithYear } from "@/lib/format";
import type { CustomerSlots } from "@/lib/requests/read-customer-slots";
import { closedStretches } from "./closed-stretches";
import { MonthState } from "./month-state";

/** 「選べない日の理由」: every closed weekday and every month of the stretch, readable as a list. */
export async function WhyClosed({ slots }: { slots: CustomerSlots }) {
  const [t, language] = await Promise.all([getTranslations("apply.why"), getLocale()]);
  const { leadBusinessDays } = slots.policy;
  const sentence = { code: "weekend", params: {} } as const;
  return (
    <details className="rounded-card border border-rule bg-surface px-4">
      <summary className="min-h-11 py-2.5 font-bold text-link">{t("summary")}</summary>
      <div className="stack pb-4 text-support">
        <h2 className="text-support">{t("days")}</h2>
        <dl>
          <Reason days={t("weekend")}>{closedDaySentence(sentence, language)}</Reason>
          {closedStretches(slots.choices).map(({ from, to, reason: { code, params } }) => (
            <Reason
              key={from}
              days={
                from === to
                  ? formatDay(from, language)
                  : t("range", { from: formatDay(from, language), to: formatDay(to, language) })
              }
            >
              {closedDaySentence({ code, params: { ...params, leadBusinessDays } }, language)}
            </Reason>
          ))}
        </dl>
        <h2 className="text-support">{t("months")}</h2>
        <dl>
          {slots.months.map((offer) => (
            <Reason key={offer.month} days={formatMonthWithYear(offer.month, language)}>
              <MonthState offer={offer} />
              {offer.reference === null ? null : (
                <a href={`/requests/${offer.reference}`} className="ml-2 inline-flex min-h-11 items-center">
                  {offer.reference}
                </a>
              )}
            </Reason>
          ))}
        </dl>
      </div>
    </details>
  );
}

function Reason({ days, children }: { days: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-rule border-b py-2 sm:grid-cols-[15rem_minmax(0,1fr)]">
      <dt className="font-bold">{days}</dt>
      <dd>{children}</dd>
    </div>
  );
}

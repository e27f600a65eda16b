import { getLocale, getTranslations } from "next-intl/server";
import { Time } from "@/app/_ui/time";
import { formatDay } from "@/lib/format";
import type { LengthChoice } from "@/lib/requests/read-customer-slots";
import { freeTimesText } from "./free-times";

/** Every open day with its free starts, to be read before choosing; also without JavaScript. */
export async function FreeTimesList({ choice, gridMinutes }: { choice: LengthChoice; gridMinutes: number }) {
  const [t, language] = await Promise.all([getTranslations("apply.slots"), getLocale()]);
  const days = choice.days.filter(({ closed }) => closed === null);
  return (
    <details className="rounded-card border border-rule bg-surface px-4">
      <summary className="min-h-11 py-2.5 font-bold text-link">{t("allTimes")}</summary>
      <div className="stack pb-4">
        <p className="text-muted text-support">
          {t("allTimesLead", { length: choice.lengthMinutes, grid: gridMinutes })}
        </p>
        <dl className="grid gap-x-6 text-support sm:grid-cols-2">
          {days.map(({ date, times }) => (
            <div
              key={date}
              className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 border-rule border-b py-1.5"
            >
              <dt>
                <Time at={date}>{formatDay(date, language)}</Time>
              </dt>
              <dd className="tabular-nums">{freeTimesText(times, gridMinutes, language)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

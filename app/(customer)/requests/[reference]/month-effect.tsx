import { getLocale, getTranslations } from "next-intl/server";
import { formatMonth } from "@/lib/format";
import type { HeldMonth } from "@/lib/requests/read-customer-request";

/** What ending a request means for each month it holds, said before it is done. */
export async function MonthEffect({ months, now }: { months: readonly HeldMonth[]; now: Date }) {
  const [t, language] = await Promise.all([getTranslations("request.effect"), getLocale()]);
  return (
    <ul>
      {months.map(({ month, isStillOffered }) => (
        <li key={month}>
          {t(isStillOffered ? "back" : "backLate", { month: formatMonth(month, language, now) })}
        </li>
      ))}
    </ul>
  );
}

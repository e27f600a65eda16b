import { getLocale, getTranslations } from "next-intl/server";
import { formatMonth } from "@/lib/format";
import type { MonthOffer } from "@/lib/rules/month-offers";
import { MonthState } from "./month-state";

/** What is left of every month that can be chosen, a line each, with the request that holds it and who made that. */
export async function MonthList({ months, now }: { months: readonly MonthOffer[]; now: Date }) {
  const [t, words, language] = await Promise.all([
    getTranslations("apply.why"),
    getTranslations("request.messages"),
    getLocale(),
  ]);
  return (
    <ul className="border-rule border-t">
      {months.map((offer) => (
        <li key={offer.month} className="flex flex-wrap items-center gap-x-4 border-rule border-b">
          <span className="min-w-28 py-1.5">
            {t("month", { month: formatMonth(offer.month, language, now) })}
          </span>
          <span className={offer.state === "free" ? "font-bold" : "text-muted"}>
            <MonthState offer={offer} />
          </span>
          {offer.reference === null ? null : (
            <span className="flex flex-wrap items-center gap-x-2">
              <a
                href={`/requests/${offer.reference}`}
                className="inline-flex min-h-11 items-center tabular-nums"
              >
                {offer.reference}
              </a>
              <span className="text-muted text-support">
                {words("member", { name: offer.requesterName ?? "" })}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

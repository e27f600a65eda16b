import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Icon } from "@/app/_ui/icon";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Language } from "@/lib/auth/actor";
import { formatMonth } from "@/lib/format";
import type { CustomerLanding } from "@/lib/requests/read-customer-landing";
import type { MonthOffer } from "@/lib/rules/month-offers";
import { isEligible } from "@/lib/rules/plan";
import { MonthState } from "../_slots/month-state";

/** Whether the account may use office hours, and what is left of each month that can be chosen. */
export async function PlanCard({ landing, now }: { landing: CustomerLanding; now: Date }) {
  const [t, language] = await Promise.all([getTranslations("landing.plan"), getLocale()]);
  const { plan, upcoming, months, startClosed } = landing;
  const isUsable = isEligible(plan) || (upcoming !== null && isEligible(upcoming.plan));
  return (
    <Card>
      <h2>{t("heading")}</h2>
      <div className="stack gap-2">
        <p className="flex gap-2 font-bold">
          <Icon
            name={isUsable ? "check_circle" : "cross_circle"}
            className={`mt-1 ${isUsable ? "text-success" : "text-danger"}`}
          />
          <span>{await planSentence(landing, now, language)}</span>
        </p>
        {isUsable || plan === null ? null : <p>{t("howToSwitch")}</p>}
        {startClosed === "account_blocked" ? (
          <p className="font-bold">{refusalSentence({ code: "account_blocked" }, language)}</p>
        ) : null}
      </div>
      {months.some(({ state }) => state !== "ineligible") ? (
        <section className="stack gap-2">
          <h3>{t("quota")}</h3>
          <ul>
            {months.map((offer) => (
              <MonthLine key={offer.month} offer={offer} language={language} now={now} />
            ))}
          </ul>
        </section>
      ) : null}
    </Card>
  );
}

/** The plan of now, and of the month in which it changes. */
async function planSentence(
  { plan, upcoming }: CustomerLanding,
  now: Date,
  language: Language,
): Promise<string> {
  const [t, plans] = await Promise.all([
    getTranslations("landing.plan"),
    getTranslations("landing.planName"),
  ]);
  const current = plan === null ? null : plans(plan);
  if (!upcoming) {
    if (current === null) return refusalSentence({ code: "plan_unknown" }, language);
    return t(isEligible(plan) ? "eligible" : "basic", { plan: current });
  }
  const values = {
    current: current ?? "",
    plan: plans(upcoming.plan),
    month: formatMonth(upcoming.from, language, now),
  };
  if (!isEligible(upcoming.plan)) return t("comingBasic", values);
  return t(current === null ? "comingUnknown" : isEligible(plan) ? "comingEither" : "comingEligible", values);
}

async function MonthLine({ offer, language, now }: { offer: MonthOffer; language: Language; now: Date }) {
  const t = await getTranslations("apply.why");
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-rule border-b py-1">
      <span className="min-w-28">{t("month", { month: formatMonth(offer.month, language, now) })}</span>
      <span className={offer.state === "free" ? "font-bold" : "text-muted"}>
        <MonthState offer={offer} />
      </span>
      {offer.reference === null ? null : (
        <a href={`/requests/${offer.reference}`} className="inline-flex min-h-11 items-center">
          {offer.reference}
        </a>
      )}
    </li>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Icon } from "@/app/_ui/icon";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Language } from "@/lib/auth/actor";
import { formatMonth } from "@/lib/format";
import type { CustomerLanding } from "@/lib/requests/read-customer-landing";
import { isEligible } from "@/lib/rules/plan";
import { MonthList } from "../_slots/month-list";

/** Whether the account may use office hours, and what is left of each month that can be chosen. */
export async function PlanCard({ landing, now }: { landing: CustomerLanding; now: Date }) {
  const [t, language] = await Promise.all([getTranslations("landing.plan"), getLocale()]);
  const { plan, upcoming, months, startClosed } = landing;
  const isCovered = isEligible(plan) || (upcoming !== null && isEligible(upcoming.plan));
  const isBlocked = startClosed === "account_blocked";
  const isUsable = isCovered && !isBlocked;
  return (
    <Card>
      <h2>{t("heading")}</h2>
      <div className="stack gap-2">
        <p className="flex gap-2 font-bold">
          <Icon
            name={isUsable ? "check_circle" : "cross_circle"}
            className={`mt-1 ${isUsable ? "text-success" : "text-danger"}`}
          />
          <span>
            {isBlocked
              ? refusalSentence({ code: "account_blocked" }, language)
              : await planSentence(landing, now, language)}
          </span>
        </p>
        {isCovered || isBlocked || plan === null ? null : <p>{t("howToSwitch")}</p>}
      </div>
      {months.some(({ state }) => state !== "ineligible") && !isBlocked ? (
        <section className="stack gap-2">
          <h3>{t("quota")}</h3>
          <MonthList months={months} now={now} />
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

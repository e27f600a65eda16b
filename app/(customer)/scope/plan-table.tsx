import { getLocale, getTranslations } from "next-intl/server";
import { Icon, type IconName } from "@/app/_ui/icon";
import type { SupportPlan } from "@/lib/rules/plan";
import {
  type Coverage,
  type CoverageRow,
  PLAN_COVERAGE,
  SUPPORT_PLANS,
} from "@/lib/support-scope/plan-coverage";
import { RowDetail } from "./row-list";

const MARKS: Record<Coverage, { icon: IconName; tone: string }> = {
  covered: { icon: "check_circle", tone: "text-success" },
  best_effort: { icon: "check", tone: "text-info" },
  none: { icon: "ban", tone: "text-muted" },
};

// On a phone a row is its question with the plans below it, each with its name.
const ROW = "grid grid-cols-[4.5rem_1fr_1fr] border-rule border-b py-3 sm:table-row sm:py-0";
const OWN_TINT = "bg-accent-tint forced-colors:border-x";

/** What may be asked under which plan; the column of the reader's own plan stands out and says so. */
export async function PlanTable({ ownPlan }: { ownPlan: SupportPlan | null }) {
  const [t, plans] = await Promise.all([getTranslations("scope.plans"), getTranslations("landing.planName")]);
  return (
    <>
      {ownPlan === null ? null : <p className="font-bold">{t("ownPlan", { plan: plans(ownPlan) })}</p>}
      <table className="block w-full border-collapse text-left sm:table">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr className="border-edge border-b text-support">
            <th scope="col" className="py-2 pr-4 align-bottom">
              {t("question")}
            </th>
            {SUPPORT_PLANS.map((plan) => (
              <th
                key={plan}
                scope="col"
                className={`w-34 px-1.5 py-2 align-bottom ${plan === ownPlan ? `border-accent border-t-3 ${OWN_TINT}` : ""}`}
              >
                {plan === ownPlan ? <span className="block text-small">{t("own")}</span> : null}
                {plans(plan)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block border-rule border-t sm:table-row-group">
          {PLAN_COVERAGE.map((row) => (
            <PlanRow key={row.id} row={row} ownPlan={ownPlan} />
          ))}
        </tbody>
      </table>
    </>
  );
}

async function PlanRow({ row, ownPlan }: { row: CoverageRow; ownPlan: SupportPlan | null }) {
  const [t, plans, language] = await Promise.all([
    getTranslations("scope.plans.mark"),
    getTranslations("landing.planName"),
    getLocale(),
  ]);
  return (
    <tr id={row.id} className={ROW}>
      <th
        scope="row"
        className="col-span-3 pb-2 font-normal [word-break:auto-phrase] sm:py-3 sm:pr-4 sm:align-top"
      >
        {row.text[language]}
        <RowDetail row={row} language={language} />
      </th>
      {SUPPORT_PLANS.map((plan) => {
        const mark = MARKS[row.coverage[plan]];
        return (
          <td
            key={plan}
            className={`px-1 py-1.5 text-small sm:px-1.5 sm:pt-3.5 sm:align-top ${plan === ownPlan ? OWN_TINT : ""}`}
          >
            <span className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-1">
              <Icon name={mark.icon} className={mark.tone} />
              <span className="font-bold sm:hidden">{plans(plan)}</span>
              <span className="col-span-2 sm:col-span-1">{t(row.coverage[plan])}</span>
            </span>
          </td>
        );
      })}
    </tr>
  );
}

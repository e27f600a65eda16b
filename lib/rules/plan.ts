export type SupportPlan = "basic" | "priority" | "enterprise";

/**
 * What is known of an account's plan. A change takes effect from a month on: `upcomingPlan` counts
 * from `upcomingPlanFrom` (`YYYY-MM`), `plan` before it. null: not registered.
 */
export type PlanTerms = {
  readonly plan: SupportPlan | null;
  readonly upcomingPlan: SupportPlan | null;
  readonly upcomingPlanFrom: string | null;
};

/** The plan in force in a month (`YYYY-MM`): a meeting is judged by the plan of its own month. */
export function planOf(terms: PlanTerms, month: string): SupportPlan | null {
  const { plan, upcomingPlan, upcomingPlanFrom } = terms;
  const isChanged = upcomingPlan !== null && upcomingPlanFrom !== null && month >= upcomingPlanFrom;
  return isChanged ? upcomingPlan : plan;
}

/** 「Priority プランまたは Enterprise プランに加入すると利用できます」 */
export function isEligible(plan: SupportPlan | null): boolean {
  return plan === "priority" || plan === "enterprise";
}

import { type OfferTerms, offerWindow } from "./closed-dates";
import { addMonths, lastDateOf, monthOf } from "./jst";
import { isEligible, planOf, type SupportPlan } from "./plan";
import type { ClosedCode, StateCode } from "./refusal";

/** What an account can still do with one month (`YYYY-MM`) of the selectable stretch. */
export type MonthOffer = {
  readonly month: string;
  /** The plan in force in that month; null when none is registered. */
  readonly plan: SupportPlan | null;
  readonly state: "free" | "used" | "ineligible";
  /** The request that holds the month, where one does. */
  readonly reference: string | null;
  /** Who of the account made that request. */
  readonly requesterName: string | null;
};

const UNHELD = { reference: null, requesterName: null };

/**
 * 「1 つの SORACOM アカウントあたり月 1 回」: every month with a selectable date, and whether its one
 * meeting is still free. Empty when no date can be chosen at all.
 */
export function monthOffers(offer: OfferTerms): MonthOffer[] {
  const { earliest, last } = offerWindow(offer);
  const offers: MonthOffer[] = [];
  for (let month = monthOf(earliest); month <= monthOf(last); month = addMonths(month, 1)) {
    const plan = planOf(offer.terms, month);
    const { reference, requesterName } = offer.claimedMonths.get(month) ?? UNHELD;
    const state = !isEligible(plan) ? "ineligible" : reference === null ? "free" : "used";
    offers.push({ month, plan, state, reference, requesterName });
  }
  return offers;
}

/** Why an account can choose no date in any month, or null when one is free. */
export function closedForAllMonths(offers: readonly MonthOffer[]): ClosedCode | StateCode | null {
  if (offers.some(({ state }) => state === "free")) return null;
  if (offers.length === 0) return "horizon";
  if (offers.some(({ state }) => state === "used")) return "quota_used";
  return offers.every(({ plan }) => plan === null) ? "plan_unknown" : "plan_ineligible";
}

/** Whether a month still has a date that a request made now could choose, its one meeting being free. */
export function isMonthStillOffered(month: string, offer: OfferTerms): boolean {
  const { earliest, last } = offerWindow(offer);
  const isInWindow = earliest <= lastDateOf(month) && monthOf(last) >= month;
  return isInWindow && isEligible(planOf(offer.terms, month));
}

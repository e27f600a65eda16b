import { type Closure, closureOn, isWeekend } from "./business-days";
import { earliestDate, lastSelectableDateAfter } from "./earliest-date";
import { holidayNameEn, holidayNameOf } from "./holidays";
import { jstDateOf, monthOf } from "./jst";
import { isEligible, type PlanTerms, planOf } from "./plan";
import type { PolicySettings } from "./policy";
import type { ClosedCode } from "./refusal";

/** The request that holds a month of the account, and who made it. */
export type MonthHolder = { readonly reference: string; readonly requesterName: string };

/** What is known when an account offers slots: the moment, the rules in force and the account's own limits. */
export type OfferTerms = {
  readonly now: Date;
  readonly policy: PolicySettings;
  readonly closures: readonly Closure[];
  readonly terms: PlanTerms;
  /** Months (`YYYY-MM`) held by other requests of the account, with what holds each. */
  readonly claimedMonths: ReadonlyMap<string, MonthHolder>;
};

/** The selectable stretch of dates at the moment of an offer, worked out once for many dates. */
export type OfferWindow = OfferTerms & {
  readonly today: string;
  readonly earliest: string;
  readonly last: string;
};

/** Why a date or a time is closed; `params` fill the sentence, as in a `Refusal`. */
export type ClosedReason = {
  readonly code: ClosedCode;
  readonly params: Readonly<Record<string, string | number>>;
};

type DateRule = (date: string, window: OfferWindow) => ClosedReason | null;

const DATE_RULES: readonly DateRule[] = [
  weekendRule,
  holidayRule,
  closureRule,
  planRule,
  leadRule,
  quotaRule,
  horizonRule,
];

/** Works out the selectable dates for an offer made at `terms.now`. */
export function offerWindow(terms: OfferTerms): OfferWindow {
  const earliest = earliestDate(terms);
  const last = lastSelectableDateAfter(earliest, terms.policy, terms.closures);
  return { ...terms, today: jstDateOf(terms.now), earliest, last };
}

/** Every rule about whole dates that a date breaks, in the order of `CLOSED_CODES`. */
export function closedReasonsOf(date: string, window: OfferWindow): ClosedReason[] {
  return DATE_RULES.flatMap((rule) => rule(date, window) ?? []);
}

/** The first of them, or null when the date is open. */
export function firstClosedReasonOf(date: string, window: OfferWindow): ClosedReason | null {
  for (const rule of DATE_RULES) {
    const reason = rule(date, window);
    if (reason) return reason;
  }
  return null;
}

function weekendRule(date: string): ClosedReason | null {
  return isWeekend(date) ? { code: "weekend", params: { date } } : null;
}

function holidayRule(date: string): ClosedReason | null {
  const nameJa = holidayNameOf(date);
  return nameJa === undefined
    ? null
    : { code: "holiday", params: { date, nameJa, nameEn: holidayNameEn(nameJa) } };
}

function closureRule(date: string, { closures }: OfferWindow): ClosedReason | null {
  const closure = closureOn(date, closures);
  if (!closure) return null;
  return { code: "closure", params: { date, nameJa: closure.labelJa, nameEn: closure.labelEn } };
}

/** 「Priority または Enterprise」, in the month of the meeting. */
function planRule(date: string, { terms }: OfferWindow): ClosedReason | null {
  const month = monthOf(date);
  return isEligible(planOf(terms, month)) ? null : { code: "plan_ineligible", params: { month } };
}

/** 「申請した日から 5 営業日以降」 */
function leadRule(date: string, { earliest, policy }: OfferWindow): ClosedReason | null {
  const { leadBusinessDays } = policy;
  return date < earliest ? { code: "lead", params: { date, earliest, leadBusinessDays } } : null;
}

/** 「1 つの SORACOM アカウントあたり月 1 回まで」, by the month in which the meeting is held. */
function quotaRule(date: string, { claimedMonths }: OfferWindow): ClosedReason | null {
  const month = monthOf(date);
  const holder = claimedMonths.get(month);
  return holder === undefined ? null : { code: "quota_used", params: { month, ...holder } };
}

/** The last date is never beyond the published holidays, so this rule keeps to them too. */
function horizonRule(date: string, { last }: OfferWindow): ClosedReason | null {
  return date > last ? { code: "horizon", params: { date, last } } : null;
}

import { answerDeadline, businessDayDeadline } from "../rules/deadlines";
import type { Context } from "./command";

type Dues = { staffDueAt: Date | null; customerDueAt: Date | null };

/** Nobody owes an answer. */
export const NOBODY_DUE: Dues = { staffDueAt: null, customerDueAt: null };

/** Support owes the next answer: the aim counts from now. */
export function staffDue({ policy, closures }: Pick<Context, "policy" | "closures">, now: Date): Dues {
  return {
    staffDueAt: businessDayDeadline(now, policy.firstAnswerBusinessDays, closures, policy),
    customerDueAt: null,
  };
}

/**
 * The customer owes the next answer, within so many business days, in time for the earliest alternate and
 * before the request runs out anyway.
 */
export function customerDue(
  { policy, closures }: Pick<Context, "policy" | "closures">,
  now: Date,
  limits: {
    readonly days?: number;
    readonly earliestAlternate?: Date;
    readonly latest: Date | null;
  },
): { staffDueAt: null; customerDueAt: Date } {
  const { days = policy.customerAnswerBusinessDays, earliestAlternate, latest } = limits;
  const customerDueAt = answerDeadline({ from: now, days, earliestAlternate, latest, closures, policy });
  return { staffDueAt: null, customerDueAt };
}

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

/** The customer owes the next answer, within so many business days and in time for the earliest alternate. */
export function customerDue(
  { policy, closures }: Pick<Context, "policy" | "closures">,
  now: Date,
  days: number = policy.customerAnswerBusinessDays,
  earliestAlternate?: Date,
): { staffDueAt: null; customerDueAt: Date } {
  const customerDueAt = answerDeadline({ from: now, days, earliestAlternate, closures, policy });
  return { staffDueAt: null, customerDueAt };
}

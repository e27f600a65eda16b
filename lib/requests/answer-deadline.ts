import type { Refusal } from "../rules/refusal";

/** `now ≥ deadline` closes the customer's answer at once, whether or not the scheduler has run. */
export function judgeAnswerInTime(customerDueAt: Date | null, now: Date): Refusal[] {
  if (customerDueAt === null || now < customerDueAt) return [];
  return [{ code: "answer_expired", params: { deadline: customerDueAt.toISOString() } }];
}

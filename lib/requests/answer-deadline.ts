import type { Refusal } from "../rules/refusal";
import type { Context } from "./command";

/** `now ≥ deadline` closes the customer's answer at once, whether or not the scheduler has run. */
export function judgeAnswerInTime(
  { request, meeting }: Pick<Context, "request" | "meeting">,
  now: Date,
): Refusal[] {
  const { customerDueAt } = request;
  if (customerDueAt === null || now < customerDueAt) return [];
  // What happens now depends on whether an agreed date is left.
  const params = { deadline: customerDueAt.toISOString(), meeting: meeting ? "stands" : "none" };
  return [{ code: "answer_expired", params }];
}

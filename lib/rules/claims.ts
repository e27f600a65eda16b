import { jstMonthOf } from "./jst";
import type { Slot } from "./slot";

/**
 * The months (`YYYY-MM`, Asia/Tokyo) an open request holds for its account, distinct and in order:
 * those of its standing meeting, its live candidates and its live alternates. The month is the one
 * in which the meeting would be held, not the one in which it was asked for.
 */
export function monthsHeld(request: {
  readonly meeting: Slot | null;
  readonly candidates: readonly Slot[];
  readonly alternates: readonly Slot[];
}): string[] {
  const slots = [...request.candidates, ...request.alternates];
  if (request.meeting) slots.push(request.meeting);
  return [...new Set(slots.map((slot) => jstMonthOf(slot.start)))].sort();
}

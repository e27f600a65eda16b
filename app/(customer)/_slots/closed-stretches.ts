import type { LengthChoice } from "@/lib/requests/read-customer-slots";
import { isWeekend } from "@/lib/rules/business-days";
import type { ClosedReason } from "@/lib/rules/closed-dates";

/** Weekdays in a row that are closed for the same reason; `to` may equal `from`. */
export type ClosedStretch = { readonly from: string; readonly to: string; readonly reason: ClosedReason };

// What makes two reasons the same one: the rule and what it names, not the day.
function sameness({ code, params }: ClosedReason): string {
  const { date: _date, ...named } = params;
  return JSON.stringify([code, named]);
}

/**
 * Why weekdays cannot be chosen, in order, neighbours with one reason joined across weekends. A day is
 * closed when it is closed for every length; the longest length says why.
 */
export function closedStretches(choices: readonly LengthChoice[]): ClosedStretch[] {
  const [longest, ...others] = choices;
  const stretches: ClosedStretch[] = [];
  let isBroken = true;
  longest?.days.forEach(({ date, closed }, index) => {
    if (isWeekend(date)) return;
    const reason = others.some(({ days }) => days[index]?.closed === null) ? null : closed;
    const last = stretches.at(-1);
    if (reason && last && !isBroken && sameness(last.reason) === sameness(reason)) {
      stretches[stretches.length - 1] = { ...last, to: date };
    } else if (reason) {
      stretches.push({ from: date, to: date, reason });
    }
    isBroken = reason === null;
  });
  return stretches;
}

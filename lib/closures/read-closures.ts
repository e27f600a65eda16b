import type { Transaction } from "../db";
import type { Closure } from "../rules/business-days";
import { addDays, jstDateOf } from "../rules/jst";

// Deadlines count back from a meeting, and a meeting just held is still looked at.
const DAYS_KEPT = 60;

/** Every closure that can still decide something at `now`: upcoming, current and just past. */
export async function closuresAround(tx: Transaction, now: Date): Promise<Closure[]> {
  return tx.closure.findMany({
    where: { endsOn: { gte: addDays(jstDateOf(now), -DAYS_KEPT) } },
    orderBy: { startsOn: "asc" },
    select: { startsOn: true, endsOn: true, labelJa: true, labelEn: true },
  });
}

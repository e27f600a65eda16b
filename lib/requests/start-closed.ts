import type { Transaction } from "../db";
import { closedForAllMonths, type MonthOffer } from "../rules/month-offers";
import type { RefusalCode } from "../rules/refusal";

/** The words with which support paused applications, by language. */
export type Pause = { readonly messageJa: string; readonly messageEn: string };

/** Support's pause of applications, or null while they are open. */
export async function readPause(tx: Transaction): Promise<Pause | null> {
  const notice = await tx.serviceNotice.findUnique({ where: { id: 1 } });
  return notice?.isPaused ? { messageJa: notice.messageJa, messageEn: notice.messageEn } : null;
}

/** Why nothing can be offered at the moment, whatever the slots, or null. */
export function startClosed(
  pause: Pause | null,
  account: { readonly blockedAt: Date | null },
  months: readonly MonthOffer[],
): RefusalCode | null {
  if (pause) return "service_paused";
  return account.blockedAt ? "account_blocked" : closedForAllMonths(months);
}

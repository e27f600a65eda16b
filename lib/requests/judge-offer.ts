import type { Transaction } from "../db";
import { readHostCalendars, readLiveCandidates } from "../hosts/read-host-calendars";
import { isSlotFull } from "../rules/availability";
import type { Closure } from "../rules/business-days";
import type { MonthHolder } from "../rules/closed-dates";
import { judgeOfferedSlots, type OfferedSlot } from "../rules/judge-slots";
import type { PlanTerms } from "../rules/plan";
import type { Policy } from "../rules/policy";
import type { Refusal } from "../rules/refusal";
import type { Slot } from "../rules/slot";
import { referenceOf } from "./reference";
import { readableSlots } from "./schema";

const CALENDAR_REACH_MS = 400 * 86_400_000;

type Offer = {
  readonly slots: readonly OfferedSlot[];
  readonly account: PlanTerms & { readonly id: string; readonly blockedAt: Date | null };
  /** The request whose slots are replaced: its own months and candidates are no conflict. */
  readonly exceptRequestId: string | null;
  readonly policy: Policy;
  readonly closures: readonly Closure[];
  readonly now: Date;
};

/** The months other requests of an account hold, with what holds each. */
export async function claimedMonthsOf(
  tx: Transaction,
  accountId: string,
  exceptRequestId: string | null,
): Promise<Map<string, MonthHolder>> {
  const claims = await tx.monthlyClaim.findMany({
    where: { accountId, ...(exceptRequestId ? { requestId: { not: exceptRequestId } } : {}) },
    select: { month: true, request: HOLDER },
  });
  return new Map(claims.map(({ month, request }) => [month, monthHolder(request)]));
}

/** What of a request tells who holds a month. */
export const HOLDER = {
  select: { number: true, requester: { select: { user: { select: { name: true } } } } },
} as const;

/** The holder of a month, as other members of the account read it. */
export function monthHolder(request: {
  readonly number: number;
  readonly requester: { readonly user: { readonly name: string } };
}): MonthHolder {
  return { reference: referenceOf(request.number), requesterName: request.requester.user.name };
}

/**
 * Every rule that an offer of slots breaks at `now`, under the policy in force: judged whenever
 * candidates are offered, at submission, for a change and in answer to alternates.
 */
export async function judgeOffer(tx: Transaction, offer: Offer): Promise<Refusal[]> {
  const { slots, account, exceptRequestId, policy, closures, now } = offer;
  const refusals: Refusal[] = [];
  if (account.blockedAt) refusals.push({ code: "account_blocked" });
  const notice = await tx.serviceNotice.findUnique({ where: { id: 1 } });
  if (notice?.isPaused) refusals.push({ code: "service_paused" });

  // Slots of absurd dates are refused by the rules; nobody's calendar is read for them.
  const isNear = (slot: Slot) => slot.start > now && slot.start.getTime() < now.getTime() + CALENDAR_REACH_MS;
  const within = spanOf(readableSlots(slots).filter(isNear));
  const hosts = within ? await readHostCalendars(tx, within) : [];
  const liveCandidates = within ? await readLiveCandidates(tx, within, exceptRequestId) : [];
  const claimedMonths = await claimedMonthsOf(tx, account.id, exceptRequestId);
  const isFull = (slot: Slot) => isSlotFull(slot, hosts, liveCandidates);
  refusals.push(
    ...judgeOfferedSlots({ slots, now, policy, closures, terms: account, claimedMonths, isFull }),
  );
  return refusals;
}

/** The stretch of time that covers all slots, or null without any. */
export function spanOf(slots: readonly Slot[]): Slot | null {
  if (slots.length === 0) return null;
  return {
    start: new Date(Math.min(...slots.map((slot) => slot.start.getTime()))),
    end: new Date(Math.max(...slots.map((slot) => slot.end.getTime()))),
  };
}

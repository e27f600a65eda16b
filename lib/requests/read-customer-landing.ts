import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import { policyInForce } from "../policy/read-policy";
import { NOT_FOUND, ok, type Result } from "../result";
import { type EarliestDate, earliestDateExplained, lastSelectableDate } from "../rules/earliest-date";
import { jstMonthOf } from "../rules/jst";
import { type MonthOffer, monthOffers } from "../rules/month-offers";
import { planOf, type SupportPlan } from "../rules/plan";
import type { PolicySettings } from "../rules/policy";
import type { RefusalCode } from "../rules/refusal";
import { OPEN_STATUSES } from "../rules/request-status";
import { claimedMonthsOf } from "./judge-offer";
import { type CustomerRequestRow, customerRequestRow, ROW_PARTS } from "./read-customer-requests";
import { type Pause, readPause, startClosed } from "./start-closed";

// More open requests than months can be claimed do not come about.
const OPEN_LIMIT = 20;

/** What everybody may know before signing in: how soon, how long, and whether applications are open. */
export type OfficeHoursTerms = {
  readonly policy: PolicySettings;
  readonly earliest: EarliestDate;
  readonly lastDate: string;
  readonly pause: Pause | null;
};

/** What the landing page shows to somebody of an account. */
export type CustomerLanding = OfficeHoursTerms & {
  /** The plan of this month; null when none is registered. */
  readonly plan: SupportPlan | null;
  readonly upcoming: { readonly plan: SupportPlan; readonly from: string } | null;
  readonly months: readonly MonthOffer[];
  /** Why no application can be begun, or null. */
  readonly startClosed: RefusalCode | null;
  readonly openRequests: readonly CustomerRequestRow[];
};

/** The terms of the service at `now`; for everybody. */
export async function readOfficeHoursTerms({ now }: { readonly now: Date }): Promise<OfficeHoursTerms> {
  const policy = await policyInForce(database(), now);
  const closures = await closuresAround(database(), now);
  const { version: _version, ...settings } = policy;
  return {
    policy: settings,
    earliest: earliestDateExplained({ now, policy, closures }),
    lastDate: lastSelectableDate({ now, policy, closures }),
    pause: await readPause(database()),
  };
}

/** What the actor's account may do at `now`, month by month, and what it has under way. */
export async function readCustomerLanding({
  actor,
  now,
}: {
  readonly actor: Actor;
  readonly now: Date;
}): Promise<Result<CustomerLanding>> {
  if (actor.kind !== "member" || permissionOf(actor, "read_account", actor.accountId) !== "allowed")
    return NOT_FOUND;
  const { accountId } = actor;
  const account = await database().customerAccount.findUnique({ where: { id: accountId } });
  if (!account) return NOT_FOUND;
  const terms = await readOfficeHoursTerms({ now });
  const closures = await closuresAround(database(), now);
  const claimedMonths = await claimedMonthsOf(database(), accountId, null);
  const months = monthOffers({ now, policy: terms.policy, closures, terms: account, claimedMonths });
  const rows = await database().meetingRequest.findMany({
    where: { accountId, status: { in: [...OPEN_STATUSES] } },
    orderBy: { number: "desc" },
    take: OPEN_LIMIT,
    select: ROW_PARTS,
  });
  const { upcomingPlan, upcomingPlanFrom } = account;
  const thisMonth = jstMonthOf(now);
  const isChangeAhead = upcomingPlan !== null && upcomingPlanFrom !== null && upcomingPlanFrom > thisMonth;
  return ok({
    ...terms,
    plan: planOf(account, thisMonth),
    upcoming: isChangeAhead ? { plan: upcomingPlan, from: upcomingPlanFrom } : null,
    months,
    startClosed: startClosed(terms.pause, account, months),
    openRequests: rows.map(customerRequestRow),
  });
}

import type { MemberActor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { jstMonthOf } from "../rules/jst";
import { planOf, type SupportPlan } from "../rules/plan";

/** The plan of the member's account in the month of `now`, in Japan; null when none is registered. */
export async function readOwnPlan({
  actor,
  now,
}: {
  readonly actor: MemberActor;
  readonly now: Date;
}): Promise<Result<SupportPlan | null>> {
  if (permissionOf(actor, "read_account", actor.accountId) !== "allowed") return NOT_FOUND;
  const terms = await database().customerAccount.findUnique({
    where: { id: actor.accountId },
    select: { plan: true, upcomingPlan: true, upcomingPlanFrom: true },
  });
  return terms ? ok(planOf(terms, jstMonthOf(now))) : NOT_FOUND;
}

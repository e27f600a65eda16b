import { notFound } from "next/navigation";
import { requireMember } from "@/app/_server/actor";
import type { MemberActor } from "@/lib/auth/actor";
import { businessNow } from "@/lib/clock";
import { type CustomerRequest, readCustomerRequest } from "@/lib/requests/read-customer-request";
import type { RequestAction } from "@/lib/rules/request-actions";
import type { LifeEvent } from "@/lib/rules/request-status";

export type OwnRequest = {
  readonly actor: MemberActor;
  readonly now: Date;
  readonly request: CustomerRequest;
};

/** The request of a page's address for the member who opened it; 404 for one that is not their account's. */
export async function ownRequest(params: Promise<{ reference: string }>): Promise<OwnRequest> {
  const actor = await requireMember();
  const now = businessNow();
  const { reference } = await params;
  const result = await readCustomerRequest({ actor, reference, now });
  if (result.outcome !== "ok") notFound();
  return { actor, now, request: result.value };
}

/** What the status allows of one event: the action, closed or not, or undefined when it is not on offer. */
export function actionOn(request: CustomerRequest, event: LifeEvent): RequestAction | undefined {
  return request.actions.find((action) => action.event === event);
}

import type { DraftKind } from "@/lib/requests/draft-form";
import type { LifeEvent } from "@/lib/rules/request-status";

/** Two candidates offered for a request that exists: another date for an agreed meeting, or an answer to alternates. */
export const OFFER_ROUTES = {
  change: { event: "request_change", path: "change" },
  offer: { event: "offer_other_slots", path: "answer/slots" },
} as const satisfies Partial<Record<DraftKind, { event: LifeEvent; path: string }>>;

export type OfferKind = keyof typeof OFFER_ROUTES;

/** The page on which the two slots are chosen; `/review` below it sends them. */
export function offerPath(kind: OfferKind, reference: string): string {
  return `/requests/${reference}/${OFFER_ROUTES[kind].path}`;
}

import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";

/** Whose feed it is, as the table keeps it: a member's for their account, or somebody's of support. */
export type FeedOwner = { readonly memberId: string } | { readonly staffId: string };

/** The owner an actor is of their own feeds; null for who cannot have any. */
export function feedOwnerOf(actor: Actor): FeedOwner | null {
  if (actor.kind === "system") return null;
  const accountId = actor.kind === "member" ? actor.accountId : null;
  if (permissionOf(actor, "calendar_feed", accountId) !== "allowed") return null;
  return actor.kind === "member" ? { memberId: actor.memberId } : { staffId: actor.staffId };
}

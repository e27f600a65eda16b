import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import type { Transaction } from "../db";
import type { DraftKind } from "./draft-form";
import { numberOf } from "./reference";

/** Which draft is meant: of whom, of what kind and, for a change or an offer, about which request. */
export type DraftKey = {
  readonly actor: Actor;
  readonly kind: DraftKind;
  readonly reference?: string;
  readonly now: Date;
};

/** The draft's place in the database. */
export type DraftOwner = {
  readonly accountId: string;
  readonly userId: string;
  readonly kind: DraftKind;
  readonly requestId: string | null;
};

/**
 * Whose draft a key names: always the actor's own, in the account they act in. Null for everybody who
 * keeps no drafts, and for a request that is not their account's.
 */
export async function draftOwnerOf(
  tx: Transaction,
  { actor, kind, reference }: DraftKey,
): Promise<DraftOwner | null> {
  if (actor.kind !== "member" || permissionOf(actor, "draft", actor.accountId) !== "allowed") return null;
  const owner = { accountId: actor.accountId, userId: actor.userId, kind };
  if (kind === "apply") return { ...owner, requestId: null };
  const number = numberOf(reference ?? "");
  if (number === null) return null;
  const request = await tx.meetingRequest.findUnique({
    where: { number },
    select: { id: true, accountId: true },
  });
  if (!request || permissionOf(actor, "draft", request.accountId) !== "allowed") return null;
  return { ...owner, requestId: request.id };
}

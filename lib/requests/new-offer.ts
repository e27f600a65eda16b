import { judgeMessage } from "../rules/judge-message";
import type { Refusal } from "../rules/refusal";
import type { Change, WrittenMessage } from "./change";
import type { Context } from "./command";
import { staffDue } from "./deadlines-of";
import { judgeOffer } from "./judge-offer";
import { readableSlots, readOfferedSlots, type SlotsForm } from "./schema";

/** Two new candidates in place of what was offered or agreed before, with an optional word to support. */
export type NewOffer = { readonly slots: SlotsForm; readonly message: string };

/**
 * Judges new candidates of a request that lives already, under today's policy, which becomes the
 * request's. Its own months and candidates are no conflict; then support has the turn.
 */
export async function decideNewOffer(
  context: Context,
  { slots, message }: NewOffer,
  kind: WrittenMessage["kind"],
  now: Date,
): Promise<{ refusals: Refusal[]; change: Change }> {
  const { tx, request, policy, closures } = context;
  const offered = readOfferedSlots(slots);
  const words = judgeMessage(message, "message", false);
  const offer = {
    slots: offered,
    account: request.account,
    exceptRequestId: request.id,
    policy,
    closures,
    now,
  };
  const change: Change = {
    ...staffDue(context, now),
    candidates: readableSlots(offered),
    policyVersion: policy.version,
    messages: words.text ? [{ kind, body: words.text }] : [],
  };
  return { refusals: [...(await judgeOffer(tx, offer)), ...words.refusals], change };
}

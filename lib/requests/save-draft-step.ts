import { randomUUID } from "node:crypto";
import { inTransaction, type Transaction } from "../db";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { DRAFT_DAYS, type DraftForm } from "./draft-form";
import { type DraftKey, type DraftOwner, draftOwnerOf } from "./draft-owner";
import { type DraftStep, judgeDraftStep } from "./judge-draft-step";

const DAY_MS = 86_400_000;

/**
 * Judges one step and keeps it with the steps kept before, for 14 days from now. A refused step leaves
 * the draft as it was.
 */
export function saveDraftStep({
  step,
  ...key
}: DraftKey & { readonly step: DraftStep }): Promise<Result<null>> {
  return inTransaction(async (tx) => {
    const owner = await draftOwnerOf(tx, key);
    if (!owner) return NOT_FOUND;
    const { refusals, fields } = await judgeDraftStep(tx, owner, step, key.now);
    if (refusals.length > 0) return refused(...refusals);
    await mergeIntoDraft(tx, owner, fields, key.now);
    return ok(null);
  });
}

/**
 * One statement, so that two first saves at once make one draft, and two tabs on different steps both
 * keep what they typed. A draft whose time is over is begun anew, with a new key.
 */
async function mergeIntoDraft(
  tx: Transaction,
  { accountId, userId, kind, requestId }: DraftOwner,
  fields: Partial<DraftForm>,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + DRAFT_DAYS * DAY_MS);
  await tx.$executeRaw`
    INSERT INTO draft (id, account_id, user_id, kind, request_id, request_key, data, saved_at, expires_at)
    VALUES (${randomUUID()}::uuid, ${accountId}::uuid, ${userId}, ${kind}::"DraftKind", ${requestId}::uuid,
            ${randomUUID()}::uuid, ${JSON.stringify(fields)}::jsonb, ${now}, ${expiresAt})
    ON CONFLICT (account_id, user_id, kind, coalesce(request_id, '00000000-0000-0000-0000-000000000000'::uuid))
    DO UPDATE SET
      data = CASE WHEN draft.expires_at <= ${now} THEN excluded.data ELSE draft.data || excluded.data END,
      request_key = CASE WHEN draft.expires_at <= ${now} THEN excluded.request_key ELSE draft.request_key END,
      saved_at = excluded.saved_at,
      expires_at = excluded.expires_at`;
}

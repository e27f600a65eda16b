import { database, type Transaction } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { type Draft, draftFormSchema } from "./draft-form";
import { type DraftKey, type DraftOwner, draftOwnerOf } from "./draft-owner";

/** What the actor has typed so far, or null when there is nothing or its 14 days are over. */
export async function readDraft(key: DraftKey): Promise<Result<Draft | null>> {
  const owner = await draftOwnerOf(database(), key);
  return owner ? ok(await loadDraft(database(), owner, key.now)) : NOT_FOUND;
}

/** The draft in its place, unless its time is over or it is of a shape no longer known. */
export async function loadDraft(tx: Transaction, owner: DraftOwner, now: Date): Promise<Draft | null> {
  const row = await tx.draft.findFirst({
    where: { ...owner, expiresAt: { gt: now } },
    select: { data: true, requestKey: true, savedAt: true, expiresAt: true },
  });
  const form = draftFormSchema.safeParse(row?.data);
  if (!row || !form.success) return null;
  const { requestKey, savedAt, expiresAt } = row;
  return { form: form.data, requestKey, savedAt, keptUntil: expiresAt };
}

import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { type DraftKey, draftOwnerOf } from "./draft-owner";

/** Throws away what the actor has typed; nothing to throw away is a success too. */
export async function discardDraft(key: DraftKey): Promise<Result<null>> {
  const owner = await draftOwnerOf(database(), key);
  if (!owner) return NOT_FOUND;
  await database().draft.deleteMany({ where: owner });
  return ok(null);
}

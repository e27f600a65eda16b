import { database } from "../db";

/** Deletes drafts whose 14 days are over; returns how many. */
export async function deleteExpiredDrafts({ now }: { readonly now: Date }): Promise<number> {
  const { count } = await database().draft.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}

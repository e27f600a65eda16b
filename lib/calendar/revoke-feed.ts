import type { Actor } from "../auth/actor";
import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { isUuid } from "../rules/uuid";
import { feedOwnerOf } from "./feed-owner";

/** Stops one's own feed for good; its address is not found from then on. Stopping it again is a success. */
export async function revokeFeed({
  actor,
  feedId,
  now,
}: {
  readonly actor: Actor;
  readonly feedId: string;
  readonly now: Date;
}): Promise<Result<null>> {
  const owner = feedOwnerOf(actor);
  if (!owner || !isUuid(feedId)) return NOT_FOUND;
  const own = { id: feedId, ...owner };
  if ((await database().calendarFeed.count({ where: own })) === 0) return NOT_FOUND;
  await database().calendarFeed.updateMany({ where: { ...own, revokedAt: null }, data: { revokedAt: now } });
  return ok(null);
}

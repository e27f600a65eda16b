import type { Actor } from "../auth/actor";
import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";
import { feedOwnerOf } from "./feed-owner";

/** A live feed as its owner's page lists it; its address is nowhere. */
export type OwnFeed = { readonly id: string; readonly createdAt: Date };

/** How many feeds the page lists. */
const LIST_LIMIT = 100;

/** The live feeds of whoever asks, the newest first. */
export async function readOwnFeeds({
  actor,
}: {
  readonly actor: Actor;
}): Promise<Result<readonly OwnFeed[]>> {
  const owner = feedOwnerOf(actor);
  if (!owner) return NOT_FOUND;
  const feeds = await database().calendarFeed.findMany({
    where: { ...owner, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LIST_LIMIT,
    select: { id: true, createdAt: true },
  });
  return ok(feeds);
}

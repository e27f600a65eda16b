import { createHash, randomUUID } from "node:crypto";
import { database } from "../db";

/** How often something may be tried within a stretch of time. */
export type AttemptLimit = { readonly name: string; readonly max: number; readonly windowSeconds: number };

/** Mails with sign-in links to one address asked for by one client. */
export const LINKS_PER_ADDRESS: AttemptLimit = { name: "sign_in_address", max: 10, windowSeconds: 600 };
/** Askings for sign-in links by one client, whatever the address. */
export const LINKS_PER_CLIENT: AttemptLimit = { name: "sign_in_client", max: 20, windowSeconds: 600 };

/** Supplements to requests by one person. */
export const SUPPLEMENTS_PER_PERSON: AttemptLimit = { name: "supplement", max: 10, windowSeconds: 86_400 };

/** Calendar feeds made by one person. */
export const FEEDS_PER_PERSON: AttemptLimit = { name: "feed_created", max: 20, windowSeconds: 86_400 };
/** Readings of one calendar feed. */
export const FEED_READS: AttemptLimit = { name: "feed_read", max: 60, windowSeconds: 600 };
/** Addresses of calendar feeds that one client asked for and that are none. */
export const FEED_SEARCHES: AttemptLimit = { name: "feed_search", max: 30, windowSeconds: 600 };

/**
 * Counts one attempt for `subject` and tells in how many seconds the next is allowed: 0 while the limit
 * is not exceeded. One statement, so simultaneous attempts are all counted. Subjects are kept hashed.
 */
export async function countAttempt(limit: AttemptLimit, subject: string, now: Date): Promise<number> {
  const key = `${limit.name}:${createHash("sha256").update(subject).digest("base64url")}`;
  const at = BigInt(now.getTime());
  const windowStart = at - BigInt(limit.windowSeconds) * 1000n;
  const rows = await database().$queryRaw<{ count: number; last_request: bigint }[]>`
    INSERT INTO rate_limit AS kept (id, key, count, last_request) VALUES (${randomUUID()}, ${key}, 1, ${at})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN kept.last_request <= ${windowStart} THEN 1 ELSE kept.count + 1 END,
      last_request = CASE WHEN kept.last_request <= ${windowStart} THEN ${at} ELSE kept.last_request END
    RETURNING count, last_request`;
  const row = rows[0];
  if (!row || row.count <= limit.max) return 0;
  const freeAt = Number(row.last_request) + limit.windowSeconds * 1000;
  return Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000));
}

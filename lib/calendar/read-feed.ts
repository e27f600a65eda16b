import { createHash } from "node:crypto";
import { languageOf } from "../auth/access";
import { countAttempt, FEED_READS, FEED_SEARCHES } from "../auth/attempt-limit";
import { systemNow } from "../clock";
import { database } from "../db";
import { env } from "../env";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { translatorFor } from "../words";
import { type FeedScope, feedEntries } from "./feed-entries";
import { feedSecretHash, isFeedSecret } from "./feed-secret";
import type { EntryReader } from "./meeting-entry";
import { organizerOf } from "./organizer-of";
import { renderCalendar } from "./render-calendar";

/** A feed as it stands, with the tag that says whether it changed. */
export type FeedContent = { readonly text: string; readonly entityTag: string };

type Feed = { readonly scope: FeedScope; readonly reader: EntryReader; readonly name: string };

/**
 * The calendar behind a secret address. The secret is all that is asked for, and it stops working when it
 * is revoked, when its member leaves the account and when its owner at support is disabled. Refuses
 * `rate_limited` (`waitSeconds`); secrets that are none are counted by client, null when unknown.
 */
export async function readFeed({
  secret,
  clientAddress,
  now,
}: {
  readonly secret: string;
  readonly clientAddress: string | null;
  readonly now: Date;
}): Promise<Result<FeedContent>> {
  if (!isFeedSecret(secret)) return NOT_FOUND;
  const tokenHash = feedSecretHash(secret);
  const feed = await findFeed(tokenHash);
  const waitSeconds = feed
    ? await countAttempt(FEED_READS, tokenHash, systemNow())
    : await countAttempt(FEED_SEARCHES, clientAddress ?? "unknown", systemNow());
  if (waitSeconds > 0) return refused({ code: "rate_limited", params: { waitSeconds } });
  if (!feed) return NOT_FOUND;
  const { scope, reader, name } = feed;
  const text = renderCalendar({
    method: "PUBLISH",
    name,
    language: reader.language,
    organizer: organizerOf(env().mailFrom, reader.language),
    entries: await feedEntries(scope, reader, now),
  });
  const entityTag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  return ok({ text, entityTag });
}

async function findFeed(tokenHash: string): Promise<Feed | null> {
  const user = { select: { language: true } };
  const row = await database().calendarFeed.findUnique({
    where: { tokenHash },
    select: {
      revokedAt: true,
      member: {
        select: { removedAt: true, accountId: true, account: { select: { name: true } }, user },
      },
      staff: { select: { id: true, disabledAt: true, user } },
    },
  });
  if (!row || row.revokedAt) return null;
  const { member, staff } = row;
  if (member && !member.removedAt) {
    const language = languageOf(member.user.language);
    const name = translatorFor(language)("calendar.name.customer", { company: member.account.name });
    return { scope: { accountId: member.accountId }, reader: readerOf("customer", language), name };
  }
  if (!staff || staff.disabledAt) return null;
  const language = languageOf(staff.user.language);
  const name = translatorFor(language)("calendar.name.staff");
  return { scope: { hostId: staff.id }, reader: readerOf("staff", language), name };
}

function readerOf(side: EntryReader["side"], language: EntryReader["language"]): EntryReader {
  return { side, language, origin: env().origin };
}

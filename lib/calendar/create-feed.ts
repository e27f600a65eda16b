import type { Actor } from "../auth/actor";
import { countAttempt, FEEDS_PER_PERSON } from "../auth/attempt-limit";
import { systemNow } from "../clock";
import { database } from "../db";
import { env } from "../env";
import { NOT_FOUND, ok, type Result, refused } from "../result";
import { feedOwnerOf } from "./feed-owner";
import { feedSecretHash, newFeedSecret } from "./feed-secret";

const SECONDS_PER_MINUTE = 60;

/**
 * Makes a calendar feed for whoever asks and returns its address, which nobody can read again: only a
 * hash of its secret is kept. Refuses `rate_limited` (`waitMinutes`) after twenty a day.
 */
export async function createFeed({
  actor,
  now,
}: {
  readonly actor: Actor;
  readonly now: Date;
}): Promise<Result<{ readonly address: string }>> {
  const owner = feedOwnerOf(actor);
  if (!owner) return NOT_FOUND;
  const subject = "memberId" in owner ? owner.memberId : owner.staffId;
  const waitSeconds = await countAttempt(FEEDS_PER_PERSON, subject, systemNow());
  if (waitSeconds > 0) {
    const waitMinutes = Math.ceil(waitSeconds / SECONDS_PER_MINUTE);
    return refused({ code: "rate_limited", params: { waitMinutes } });
  }
  const secret = newFeedSecret();
  await database().calendarFeed.create({
    data: { ...owner, tokenHash: feedSecretHash(secret), createdAt: now },
  });
  return ok({ address: `${env().origin}/api/calendar/${secret}.ics` });
}

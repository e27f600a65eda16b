import { database } from "../db";

/** An event that is ours to bring to Google until the lease ends. */
export type ClaimedEvent = {
  readonly requestId: string;
  readonly eventId: string;
  readonly wantedSequence: number;
  readonly shownSequence: number;
  readonly isRemoved: boolean;
  readonly attempts: number;
  /** Tells our claim from every other. */
  readonly leaseUntil: Date;
};

/**
 * Takes up to `limit` events that Google does not show as they are wanted, for a lease. Other processes pass
 * by what is taken.
 */
export function claimMeetEvents({
  limit,
  now,
  leaseMs,
}: {
  readonly limit: number;
  readonly now: Date;
  readonly leaseMs: number;
}): Promise<ClaimedEvent[]> {
  const at = now.toISOString();
  const leaseUntil = new Date(now.getTime() + leaseMs).toISOString();
  return database().$queryRaw<ClaimedEvent[]>`
    WITH due AS MATERIALIZED (
      SELECT request_id FROM meet_event
      WHERE wanted_sequence > shown_sequence AND next_attempt_at <= ${at}::timestamptz
        AND (lease_until IS NULL OR lease_until <= ${at}::timestamptz)
      ORDER BY next_attempt_at, request_id
      LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    )
    UPDATE meet_event event SET attempts = event.attempts + 1, lease_until = ${leaseUntil}::timestamptz
    FROM due WHERE event.request_id = due.request_id
    RETURNING event.request_id AS "requestId", event.event_id AS "eventId",
      event.wanted_sequence AS "wantedSequence", event.shown_sequence AS "shownSequence",
      event.is_removed AS "isRemoved", event.attempts, event.lease_until AS "leaseUntil"`;
}

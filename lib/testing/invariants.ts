import { database } from "../db";
import { monthsHeld } from "../rules/claims";
import { isOpenStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";

const slotOf = (row: { startsAt: Date; endsAt: Date }): Slot => ({ start: row.startsAt, end: row.endsAt });
const keyOf = (kind: string, hostId: string, slot: Slot) =>
  `${kind} ${hostId} ${slot.start.toISOString()} ${slot.end.toISOString()}`;

/**
 * Everything that must hold of every request whatever happened to it; returns what does not, in words.
 * Claims equal the months of standing meeting, live candidates and live alternates; host bookings
 * match; versions rise by one; every transition has its history row; no mail is there twice.
 */
export async function brokenInvariants(): Promise<string[]> {
  const requests = await database().meetingRequest.findMany({
    include: {
      candidates: { where: { endedAt: null } },
      alternates: { where: { endedAt: null } },
      claims: true,
      bookings: true,
      history: { orderBy: { version: "asc" } },
      mails: true,
    },
  });
  const broken: string[] = [];
  for (const request of requests) {
    const say = (what: string) =>
      broken.push(`OH-${request.number} (${request.status}, v${request.version}): ${what}`);
    const isOpen = isOpenStatus(request.status);
    const isMeetingKept = isOpen || request.status === "completed" || request.status === "no_show";
    const { meetingStartsAt, meetingEndsAt, hostId } = request;
    const meeting =
      isMeetingKept && meetingStartsAt && meetingEndsAt
        ? { start: meetingStartsAt, end: meetingEndsAt }
        : null;
    const candidates = request.candidates.map(slotOf);
    const alternates = request.alternates.map(slotOf);

    const wantedMonths = monthsHeld({ meeting, candidates, alternates }).join();
    const months = request.claims
      .map((claim) => claim.month)
      .sort()
      .join();
    if (months !== wantedMonths) say(`claims ${months}, should be ${wantedMonths}`);
    if (request.claims.some((claim) => claim.accountId !== request.accountId))
      say("a claim of another account");

    const wantedBookings = [
      ...(meeting && hostId ? [keyOf("meeting", hostId, meeting)] : []),
      ...request.alternates.map((row) => keyOf("held", row.hostId, slotOf(row))),
    ].sort();
    const bookings = request.bookings.map((row) => keyOf(row.kind, row.hostId, slotOf(row))).sort();
    if (bookings.join() !== wantedBookings.join()) say(`bookings ${bookings}, should be ${wantedBookings}`);

    if (!isOpen && candidates.length + alternates.length > 0) say("ended with live slots");
    if (request.status === "requested" && candidates.length !== 2)
      say(`${candidates.length} live candidates`);
    if (request.status === "alternates_proposed" && alternates.length === 0) say("no live alternate");
    if (request.status === "confirmed" && candidates.length + alternates.length > 0)
      say("confirmed with live slots");

    const versions = request.history.map((entry) => entry.version);
    if (versions.join() !== Array.from({ length: request.version }, (_, index) => index + 1).join()) {
      say(`history has versions ${versions}`);
    }
    if (request.history.at(-1)?.toStatus !== request.status) say("history ends in another status");

    const told = request.mails.map((mail) => `${mail.version} ${mail.kind} ${mail.recipientId}`);
    if (new Set(told).size !== told.length) say("a mail is there twice");
  }
  return broken;
}

/** How many rows each table has: a refusal must leave these as they were. */
export async function rowCounts(): Promise<Record<string, number>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const each = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS count FROM "${name}"`);
  const counts = await database().$queryRawUnsafe<{ name: string; count: number }[]>(
    each.join(" UNION ALL "),
  );
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
}

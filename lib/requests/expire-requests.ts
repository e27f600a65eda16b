import { database } from "../db";
import { isExpiryDue } from "../rules/expiry";
import { OPEN_STATUSES } from "../rules/request-status";
import { type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";
import { eachDue } from "./each-due";
import { slotOf } from "./load-request";

const BATCH = 200;

/**
 * Ends what has run out of time at `now`, each request in a transaction of its own, and returns what
 * was expired. Safe to run twice or in several processes: each expiry is guarded by its version.
 */
export async function expireRequests({ now }: { readonly now: Date }): Promise<Receipt[]> {
  const due = await database().meetingRequest.findMany({
    where: {
      status: { in: OPEN_STATUSES.filter((status) => status !== "confirmed") },
      OR: [
        { customerDueAt: { lte: now } },
        { meetingStartsAt: { lte: now } },
        { status: "alternates_proposed", alternates: { none: { endedAt: null, startsAt: { gt: now } } } },
        {
          status: { not: "alternates_proposed" },
          candidates: { none: { endedAt: null, startsAt: { gt: now } } },
        },
      ],
    },
    orderBy: { number: "asc" },
    take: BATCH,
    select: { number: true, version: true },
  });
  return eachDue(due, now, (command) =>
    runCommand("expire", command, {}, ({ request, meeting }) => {
      const state = {
        status: request.status,
        customerDueAt: request.customerDueAt,
        candidates: request.candidates.map(slotOf),
        alternates: request.alternates.map(slotOf),
        meeting,
      };
      return isExpiryDue(state, now) ? NOBODY_DUE : [{ code: "wrong_status" }];
    }),
  );
}

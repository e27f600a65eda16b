import { subHours } from "date-fns";
import { database } from "../db";
import type { Prisma } from "../generated/prisma/client";

/** A mail that waits longer than this is told to staff and to the log. */
const LATE_HOURS = 1;

/** Mails that were given up. Those with a key expire soon and are nobody's task. */
export const DEAD: Prisma.MailOutboxWhereInput = { state: "dead", expiresAt: null };

/** Mails that should have gone by now; one that was just sent again is given the same time anew. */
export function lateSince(now: Date): Prisma.MailOutboxWhereInput {
  const since = subHours(now, LATE_HOURS);
  return {
    state: { in: ["pending", "sending"] },
    expiresAt: null,
    createdAt: { lte: since },
    resends: { none: { at: { gt: since } } },
  };
}

export type MailTroubles = { readonly dead: number; readonly late: number };

/** How many mails were given up, and how many wait too long at `now`. */
export async function countMailTroubles(now: Date): Promise<MailTroubles> {
  const [dead, late] = await Promise.all([
    database().mailOutbox.count({ where: DEAD }),
    database().mailOutbox.count({ where: lateSince(now) }),
  ]);
  return { dead, late };
}

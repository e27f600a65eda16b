import { sqlFaultOf, type Transaction } from "../db";
import type { HeldSlot } from "./change";
import { type LoadedRequest, slotOf } from "./load-request";

const EXCLUSION_VIOLATION = "23P01";

/** Thrown when a host has something else in one of these periods. */
export class HostBookedError extends Error {
  constructor(readonly held: readonly HeldSlot[]) {
    super("A host has another booking");
  }
}

/**
 * Makes a request's host bookings those of its meeting and its held alternates. Old bookings go before
 * new ones come, so that a meeting may move onto its own old time. Throws `HostBookedError`.
 */
export async function settleBookings(
  tx: Transaction,
  request: LoadedRequest,
  meeting: HeldSlot | null,
  held: readonly HeldSlot[],
): Promise<void> {
  const wanted = [
    ...(meeting ? [{ kind: "meeting" as const, ...meeting }] : []),
    ...held.map((one) => ({ kind: "held" as const, ...one })),
  ].map(({ kind, slot, hostId }) => ({ kind, hostId, startsAt: slot.start, endsAt: slot.end }));
  const keyOf = (row: { kind: string; hostId: string; startsAt: Date; endsAt: Date }) =>
    `${row.kind} ${row.hostId} ${row.startsAt.getTime()} ${row.endsAt.getTime()}`;
  const wantedKeys = new Set(wanted.map(keyOf));
  const presentKeys = new Set(request.bookings.map(keyOf));
  const extra = request.bookings.filter((row) => !wantedKeys.has(keyOf(row)));
  const missing = wanted.filter((row) => !presentKeys.has(keyOf(row)));
  if (extra.length > 0)
    await tx.hostBooking.deleteMany({ where: { id: { in: extra.map((row) => row.id) } } });
  if (missing.length > 0) {
    // In one order everywhere, so that two transactions cannot wait for each other crosswise.
    missing.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
    await tx.hostBooking
      .createMany({ data: missing.map((row) => ({ ...row, requestId: request.id })) })
      .catch((error: unknown) => {
        if (sqlFaultOf(error)?.state !== EXCLUSION_VIOLATION) throw error;
        throw new HostBookedError(missing.map((row) => ({ hostId: row.hostId, slot: slotOf(row) })));
      });
  }
}

import type { Transaction } from "../db";
import type { Slot } from "../rules/slot";
import type { HeldSlot } from "./change";
import { type LoadedRequest, slotOf } from "./load-request";

/** Ends the live candidates and writes the next ones, unless they are kept; returns those that live now. */
export async function replaceCandidates(
  tx: Transaction,
  request: LoadedRequest,
  next: "keep" | readonly Slot[],
  now: Date,
): Promise<readonly Slot[]> {
  if (next === "keep") return request.candidates.map(slotOf);
  if (request.candidates.length > 0) {
    await tx.candidateSlot.updateMany({
      where: { requestId: request.id, endedAt: null },
      data: { endedAt: now },
    });
  }
  if (next.length > 0) {
    await tx.candidateSlot.createMany({
      data: next.map((slot, index) => ({
        requestId: request.id,
        rank: index + 1,
        startsAt: slot.start,
        endsAt: slot.end,
        offeredAt: now,
      })),
    });
  }
  return next;
}

/** Ends the live alternates and writes the next ones, unless they are kept; returns those that live now. */
export async function replaceAlternates(
  tx: Transaction,
  request: LoadedRequest,
  next: "keep" | readonly HeldSlot[],
  now: Date,
): Promise<readonly HeldSlot[]> {
  if (next === "keep") return request.alternates.map((row) => ({ slot: slotOf(row), hostId: row.hostId }));
  if (request.alternates.length > 0) {
    await tx.alternateSlot.updateMany({
      where: { requestId: request.id, endedAt: null },
      data: { endedAt: now },
    });
  }
  if (next.length > 0) {
    await tx.alternateSlot.createMany({
      data: next.map(({ slot, hostId }, index) => ({
        requestId: request.id,
        rank: index + 1,
        startsAt: slot.start,
        endsAt: slot.end,
        hostId,
        proposedAt: now,
      })),
    });
  }
  return next;
}

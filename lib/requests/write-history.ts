import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";
import type { Slot } from "../rules/slot";
import { slotOf } from "./load-request";
import type { TransitionStep } from "./transition-step";

/** Writes the history row of a transition and returns its id: names and coded values, no free text. */
export async function writeHistory(
  tx: Transaction,
  { request, event, toStatus, change, actor, commandHash, now }: TransitionStep,
): Promise<string> {
  const slotsText = (slots: readonly Slot[]) =>
    slots.map((slot) => [slot.start.toISOString(), slot.end.toISOString()]);
  const changes: Prisma.InputJsonObject = {
    ...(change.candidates && change.candidates !== "keep"
      ? {
          candidates: {
            before: slotsText(request.candidates.map(slotOf)),
            after: slotsText(change.candidates),
          },
        }
      : {}),
    ...(change.alternates && change.alternates !== "keep"
      ? {
          alternates: {
            before: slotsText(request.alternates.map(slotOf)),
            after: slotsText(change.alternates.map((a) => a.slot)),
          },
        }
      : {}),
    ...(change.meeting
      ? {
          meeting: {
            before: request.meetingStartsAt?.toISOString() ?? null,
            after: change.meeting.slot.start.toISOString(),
          },
          hostId: { before: request.hostId, after: change.meeting.hostId },
        }
      : {}),
    fields: Object.keys(change.fields ?? {}),
  };
  const row = await tx.historyEntry.create({
    data: {
      requestId: request.id,
      version: request.version + 1,
      at: now,
      event,
      fromStatus: request.status,
      toStatus,
      actorKind: actor.kind,
      actorId: actor.kind === "member" ? actor.memberId : actor.kind === "staff" ? actor.staffId : null,
      actorName: actor.kind === "system" ? "" : actor.name,
      commandHash,
      changes,
      policyVersion: change.policyVersion ?? request.policyVersion,
    },
    select: { id: true },
  });
  return row.id;
}

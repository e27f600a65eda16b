import { z } from "zod";
import type { ActorKind, HistoryEntry } from "../generated/prisma/client";
import type { RequestEvent, RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";

/** What a transition changed, before and after. */
export type HistoryChange =
  | {
      readonly what: "candidates" | "alternates";
      readonly before: readonly Slot[];
      readonly after: readonly Slot[];
    }
  | { readonly what: "meeting"; readonly before: Date | null; readonly after: Date }
  | { readonly what: "host"; readonly before: string | null; readonly after: string | null }
  | { readonly what: "meetingUrl" };

/** One line of a request's history, as staff read it. */
export type HistoryLine = {
  readonly version: number;
  readonly at: Date;
  readonly event: RequestEvent;
  readonly fromStatus: RequestStatus | null;
  readonly toStatus: RequestStatus;
  readonly actorKind: ActorKind;
  readonly actorName: string;
  readonly policyVersion: number;
  readonly changes: readonly HistoryChange[];
};

const slots = z.array(z.tuple([z.coerce.date(), z.coerce.date()]));
const ofSlots = z.object({ before: slots, after: slots });
const changesSchema = z.object({
  candidates: ofSlots.optional(),
  alternates: ofSlots.optional(),
  meeting: z.object({ before: z.coerce.date().nullable(), after: z.coerce.date() }).optional(),
  hostId: z.object({ before: z.string().nullable(), after: z.string().nullable() }).optional(),
  fields: z.array(z.string()).default([]),
});

const toSlots = (pairs: z.infer<typeof slots>): Slot[] => pairs.map(([start, end]) => ({ start, end }));

/** Reads a stored line of history; a host is named by `nameOf`. Unreadable changes are left out. */
export function readHistoryLine(
  entry: HistoryEntry,
  nameOf: (staffId: string) => string | null,
): HistoryLine {
  const { version, at, event, fromStatus, toStatus, actorKind, actorName, policyVersion } = entry;
  const line = { version, at, event, fromStatus, toStatus, actorKind, actorName, policyVersion };
  return { ...line, changes: readChanges(entry.changes, nameOf) };
}

function readChanges(stored: unknown, nameOf: (staffId: string) => string | null): HistoryChange[] {
  const parsed = changesSchema.safeParse(stored);
  if (!parsed.success) return [];
  const { candidates, alternates, meeting, hostId, fields } = parsed.data;
  const changes: HistoryChange[] = [];
  const lists = [["candidates", candidates] as const, ["alternates", alternates] as const];
  for (const [what, list] of lists) {
    if (!list || (list.before.length === 0 && list.after.length === 0)) continue;
    changes.push({ what, before: toSlots(list.before), after: toSlots(list.after) });
  }
  if (meeting && meeting.before?.getTime() !== meeting.after.getTime())
    changes.push({ what: "meeting", ...meeting });
  if (hostId && hostId.before !== hostId.after) {
    const named = (id: string | null) => (id === null ? null : nameOf(id));
    changes.push({ what: "host", before: named(hostId.before), after: named(hostId.after) });
  }
  if (fields.includes("meetingUrl")) changes.push({ what: "meetingUrl" });
  return changes;
}

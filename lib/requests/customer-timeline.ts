import type { LifeEvent, RequestEvent, RequestStatus } from "../rules/request-status";

/** One line of the timeline. Who of support did it is not said. */
export type CustomerStep = {
  readonly version: number;
  readonly at: Date;
  readonly event: RequestEvent;
  readonly actor: "customer" | "support" | "system";
  /** Who of the account did it. */
  readonly memberName: string | null;
  readonly toStatus: RequestStatus;
  /** At a confirmation: which wish it was, where it was one. */
  readonly rank: 1 | 2 | null;
  /** At a proposal: how many alternates. */
  readonly alternateCount: number;
};

type StoredStep = {
  readonly version: number;
  readonly at: Date;
  readonly event: LifeEvent | "submit";
  readonly toStatus: RequestStatus;
  readonly actorKind: "member" | "staff" | "system";
  readonly actorName: string;
  readonly changes: unknown;
};

type StoredCandidate = { readonly rank: number; readonly startsAt: Date; readonly endedAt: Date | null };

const ACTORS = { member: "customer", staff: "support", system: "system" } as const;

/** The history of a request, newest first, as its customer reads it. */
export function customerTimeline(
  history: readonly StoredStep[],
  candidates: readonly StoredCandidate[],
): CustomerStep[] {
  return history.map((step) => ({
    version: step.version,
    at: step.at,
    event: step.event,
    actor: ACTORS[step.actorKind],
    memberName: step.actorKind === "member" ? step.actorName : null,
    toStatus: step.toStatus,
    rank: step.event === "confirm" ? confirmedRank(step, candidates) : null,
    alternateCount: countOf(step.changes),
  }));
}

/** Candidates end in the very transition that confirms one of them. */
function confirmedRank(step: StoredStep, candidates: readonly StoredCandidate[]): 1 | 2 | null {
  const startsAt = afterOf(step.changes, "meeting");
  const found = candidates.find(
    (candidate) =>
      candidate.endedAt?.getTime() === step.at.getTime() && candidate.startsAt.toISOString() === startsAt,
  );
  return found?.rank === 1 || found?.rank === 2 ? found.rank : null;
}

function countOf(changes: unknown): number {
  const after = afterOf(changes, "alternates");
  return Array.isArray(after) ? after.length : 0;
}

/** What one recorded change led to; history is written by the product, but read as data. */
function afterOf(changes: unknown, name: string): unknown {
  const change = fieldOf(changes, name);
  return fieldOf(change, "after");
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

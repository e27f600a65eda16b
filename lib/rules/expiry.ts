import type { RequestStatus } from "./request-status";
import type { Slot } from "./slot";

/** What decides whether a request has run out of time. */
export type ExpiryState = {
  readonly status: RequestStatus;
  readonly customerDueAt: Date | null;
  readonly candidates: readonly Slot[];
  readonly alternates: readonly Slot[];
  readonly meeting: Slot | null;
};

/**
 * The instant at which `expire` fires, or null where time ends nothing: the customer's answer deadline,
 * the start of the last live candidate or alternate, or of the standing meeting while a change is open,
 * whichever comes first. Where nothing is left to wait for it lies before every other instant.
 */
export function runsOutAt(state: ExpiryState): Date | null {
  const { customerDueAt, candidates, alternates } = state;
  const meetingStart = state.meeting?.start ?? null;
  switch (state.status) {
    case "requested":
      return lastStart(candidates);
    case "needs_info":
      return earliest(customerDueAt, meetingStart, lastStart(candidates));
    case "alternates_proposed":
      return earliest(customerDueAt, meetingStart, lastStart(alternates));
    case "change_requested":
      return earliest(meetingStart, lastStart(candidates));
    case "confirmed":
    case "completed":
    case "no_show":
    case "declined":
    case "withdrawn":
    case "cancelled":
    case "expired":
      return null;
  }
}

/** When a request that waits for the customer's answer to a question runs out, the answer's own deadline apart. */
export function runsOutWhenAsked(slots: Pick<ExpiryState, "candidates" | "meeting">): Date | null {
  return runsOutAt({ ...slots, status: "needs_info", customerDueAt: null, alternates: [] });
}

/** Whether `expire` fires at `now`. */
export function isExpiryDue(state: ExpiryState, now: Date): boolean {
  const end = runsOutAt(state);
  return end !== null && end <= now;
}

function lastStart(slots: readonly Slot[]): Date {
  return new Date(Math.max(0, ...slots.map((slot) => slot.start.getTime())));
}

function earliest(...instants: readonly (Date | null)[]): Date {
  return new Date(Math.min(...instants.filter((one) => one !== null).map((one) => one.getTime())));
}

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
 * Whether `expire` fires: the customer's answer deadline has passed, every live candidate or
 * alternate has started, or the standing meeting starts while a change is open.
 */
export function isExpiryDue(state: ExpiryState, now: Date): boolean {
  const hasStarted = (slot: Slot) => slot.start <= now;
  const isAnswerLate = state.customerDueAt !== null && state.customerDueAt <= now;
  const isMeetingStarted = state.meeting !== null && hasStarted(state.meeting);
  switch (state.status) {
    case "requested":
      return state.candidates.every(hasStarted);
    case "needs_info":
      return isAnswerLate || isMeetingStarted || state.candidates.every(hasStarted);
    case "alternates_proposed":
      return isAnswerLate || isMeetingStarted || state.alternates.every(hasStarted);
    case "change_requested":
      return isMeetingStarted || state.candidates.every(hasStarted);
    case "confirmed":
    case "completed":
    case "no_show":
    case "declined":
    case "withdrawn":
    case "cancelled":
    case "expired":
      return false;
  }
}

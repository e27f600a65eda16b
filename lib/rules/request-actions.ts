import type { Closure } from "./business-days";
import { changeDeadline } from "./deadlines";
import type { PolicySettings } from "./policy";
import type { RefusalCode } from "./refusal";
import { type LifeEvent, MOVING_EVENTS, nextStatus, type RequestStatus } from "./request-status";
import type { Slot } from "./slot";

/** Which side presses the button. */
export type Side = "customer" | "staff";

/** Which side each event belongs to; what only time brings is nobody's. */
const EVENT_SIDES: Record<LifeEvent, readonly Side[]> = {
  ask_info: ["staff"],
  answer_info: ["customer"],
  confirm: ["staff"],
  propose_alternates: ["staff"],
  retract_alternates: ["staff"],
  accept_alternate: ["customer"],
  offer_other_slots: ["customer"],
  decline: ["staff"],
  withdraw: ["customer"],
  request_change: ["customer"],
  refuse_change: ["staff"],
  withdraw_change: ["customer"],
  set_meeting_url: ["customer", "staff"],
  fall_back_to_meet: [],
  cancel: ["customer", "staff"],
  complete: ["staff"],
  mark_no_show: ["staff"],
  expire: [],
};

/** An action the status allows. With a code it is closed for the time being, and says why. */
export type RequestAction = { readonly event: LifeEvent; readonly closed: RefusalCode | null };

export type ActionState = {
  readonly status: RequestStatus;
  readonly meeting: Slot | null;
  readonly customerDueAt: Date | null;
  readonly isOwnTool: boolean;
};

/** What one side can do to a request at `now`, in the order of the table; closed ones with their reason. */
export function actionsFor(
  side: Side,
  state: ActionState,
  context: { readonly now: Date; readonly policy: PolicySettings; readonly closures: readonly Closure[] },
): RequestAction[] {
  const events = Object.keys(EVENT_SIDES).filter((event): event is LifeEvent =>
    Object.hasOwn(EVENT_SIDES, event),
  );
  return events
    .filter((event) => EVENT_SIDES[event].includes(side))
    .filter((event) => nextStatus(state.status, event, state.meeting !== null) !== null)
    .filter((event) => !(event === "set_meeting_url" && side === "customer" && !state.isOwnTool))
    .map((event) => ({ event, closed: closedReason(event, state, context) }));
}

function closedReason(
  event: LifeEvent,
  { meeting, customerDueAt }: ActionState,
  { now, policy, closures }: Parameters<typeof actionsFor>[2],
): RefusalCode | null {
  const hasStarted = meeting !== null && meeting.start <= now;
  if (hasStarted && MOVING_EVENTS.includes(event)) return "already_started";
  switch (event) {
    case "answer_info":
    case "accept_alternate":
    case "offer_other_slots":
      return customerDueAt !== null && now >= customerDueAt ? "answer_expired" : null;
    case "request_change":
      return meeting !== null && now >= changeDeadline(meeting.start, closures, policy)
        ? "change_closed"
        : null;
    case "cancel":
      return hasStarted ? "already_started" : null;
    case "set_meeting_url":
      return meeting !== null && meeting.end <= now ? "already_started" : null;
    case "complete":
    case "mark_no_show":
      return hasStarted ? null : "not_started";
    default:
      return null;
  }
}

/**
 * The life of a request: status × event × standing meeting → next status, or null for a refusal. The
 * one statement of it: pages ask it which actions to show, use-cases ask it before they write.
 */

export const REQUEST_STATUSES = [
  "requested",
  "needs_info",
  "alternates_proposed",
  "confirmed",
  "change_requested",
  "completed",
  "no_show",
  "declined",
  "withdrawn",
  "cancelled",
  "expired",
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const OPEN_STATUSES = [
  "requested",
  "needs_info",
  "alternates_proposed",
  "confirmed",
  "change_requested",
] as const satisfies readonly RequestStatus[];

/** Events that happen to a request that exists; `submit` makes one. */
export const LIFE_EVENTS = [
  "ask_info",
  "answer_info",
  "confirm",
  "propose_alternates",
  "retract_alternates",
  "accept_alternate",
  "offer_other_slots",
  "decline",
  "withdraw",
  "request_change",
  "refuse_change",
  "withdraw_change",
  "set_meeting_url",
  "fall_back_to_meet",
  "cancel",
  "complete",
  "mark_no_show",
  "expire",
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];
export type RequestEvent = "submit" | LifeEvent;

/** Events that only time brings: nobody may ask for them. */
const SYSTEM_EVENTS = ["fall_back_to_meet", "expire"] as const satisfies readonly LifeEvent[];
type SystemEvent = (typeof SYSTEM_EVENTS)[number];

/** Next status without and with a standing meeting; null refuses. */
type Step = readonly [without: RequestStatus | null, standing: RequestStatus | null];

const NO: Step = [null, null];
const both = (status: RequestStatus): Step => [status, status];
const without = (status: RequestStatus): Step => [status, null];
const standing = (status: RequestStatus): Step => [null, status];

const ENDED: Record<LifeEvent, Step> = {
  ask_info: NO,
  answer_info: NO,
  confirm: NO,
  propose_alternates: NO,
  retract_alternates: NO,
  accept_alternate: NO,
  offer_other_slots: NO,
  decline: NO,
  withdraw: NO,
  request_change: NO,
  refuse_change: NO,
  withdraw_change: NO,
  set_meeting_url: NO,
  fall_back_to_meet: NO,
  cancel: NO,
  complete: NO,
  mark_no_show: NO,
  expire: NO,
};

export const STATUS_TABLE = {
  requested: {
    ...ENDED,
    ask_info: without("needs_info"),
    confirm: without("confirmed"),
    propose_alternates: without("alternates_proposed"),
    decline: without("declined"),
    withdraw: without("withdrawn"),
    expire: without("expired"),
  },
  needs_info: {
    ...ENDED,
    answer_info: ["requested", "change_requested"],
    confirm: both("confirmed"),
    propose_alternates: both("alternates_proposed"),
    decline: without("declined"),
    withdraw: without("withdrawn"),
    refuse_change: standing("confirmed"),
    withdraw_change: standing("confirmed"),
    set_meeting_url: standing("needs_info"),
    fall_back_to_meet: standing("needs_info"),
    cancel: standing("cancelled"),
    expire: ["expired", "confirmed"],
  },
  alternates_proposed: {
    ...ENDED,
    retract_alternates: ["requested", "confirmed"],
    accept_alternate: both("confirmed"),
    offer_other_slots: ["requested", "change_requested"],
    decline: without("declined"),
    withdraw: without("withdrawn"),
    refuse_change: standing("confirmed"),
    withdraw_change: standing("confirmed"),
    set_meeting_url: standing("alternates_proposed"),
    fall_back_to_meet: standing("alternates_proposed"),
    cancel: standing("cancelled"),
    expire: ["expired", "confirmed"],
  },
  confirmed: {
    ...ENDED,
    propose_alternates: standing("alternates_proposed"),
    request_change: standing("change_requested"),
    set_meeting_url: standing("confirmed"),
    fall_back_to_meet: standing("confirmed"),
    cancel: standing("cancelled"),
    complete: standing("completed"),
    mark_no_show: standing("no_show"),
  },
  change_requested: {
    ...ENDED,
    ask_info: standing("needs_info"),
    confirm: standing("confirmed"),
    propose_alternates: standing("alternates_proposed"),
    refuse_change: standing("confirmed"),
    withdraw_change: standing("confirmed"),
    set_meeting_url: standing("change_requested"),
    fall_back_to_meet: standing("change_requested"),
    cancel: standing("cancelled"),
    expire: standing("confirmed"),
  },
  completed: ENDED,
  no_show: ENDED,
  declined: ENDED,
  withdrawn: ENDED,
  cancelled: ENDED,
  expired: ENDED,
} as const satisfies Record<RequestStatus, Record<LifeEvent, Step>>;

/**
 * Events that keep the date of an agreed meeting open. Once it has begun they are refused at once,
 * whether or not the scheduler has ended the change.
 */
export const MOVING_EVENTS: readonly LifeEvent[] = [
  "ask_info",
  "answer_info",
  "confirm",
  "propose_alternates",
  "accept_alternate",
  "offer_other_slots",
  "request_change",
];

/** The status an event leads to, or null when it is refused. */
export function nextStatus(
  status: RequestStatus,
  event: LifeEvent,
  hasStandingMeeting: boolean,
): RequestStatus | null {
  const step: Step = STATUS_TABLE[status][event];
  return step[hasStandingMeeting ? 1 : 0];
}

/** Whether a request in this status still lives. */
export function isOpenStatus(status: RequestStatus): boolean {
  return OPEN_STATUSES.some((open) => open === status);
}

/** Whether an event is one that only time brings. */
export function isSystemEvent(event: LifeEvent): event is SystemEvent {
  return SYSTEM_EVENTS.some((one) => one === event);
}

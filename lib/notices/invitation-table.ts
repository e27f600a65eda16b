import type { InviteMethod } from "../calendar/calendar-view";
import type { RequestEvent } from "../rules/request-status";

/**
 * Which event changes what stands in calendars, and how: a slot, a host or a URL asks for the meeting as
 * it now is, a cancellation takes it out. Each of them raises the request's invite sequence.
 */
const INVITATION_TABLE = {
  submit: null,
  ask_info: null,
  answer_info: null,
  confirm: "REQUEST",
  propose_alternates: null,
  retract_alternates: null,
  accept_alternate: "REQUEST",
  offer_other_slots: null,
  decline: null,
  withdraw: null,
  request_change: null,
  refuse_change: null,
  withdraw_change: null,
  set_meeting_url: "REQUEST",
  fall_back_to_meet: "REQUEST",
  cancel: "CANCEL",
  complete: null,
  mark_no_show: null,
  expire: null,
} as const satisfies Record<RequestEvent, InviteMethod | null>;

/** Whether an event changes what stands in calendars. */
export function isInvitationEvent(event: RequestEvent): boolean {
  return INVITATION_TABLE[event] !== null;
}

/**
 * The calendar file one person gets with an event. Who takes part is asked to take the meeting in; who
 * holds an invitation and takes part no longer is asked to take it out, and nobody else is.
 */
export function inviteMethodFor(
  event: RequestEvent,
  person: { readonly takesPart: boolean; readonly isInvited: boolean },
): InviteMethod | null {
  const method: InviteMethod | null = INVITATION_TABLE[event];
  if (method === "REQUEST" && person.takesPart) return "REQUEST";
  return method !== null && person.isInvited ? "CANCEL" : null;
}

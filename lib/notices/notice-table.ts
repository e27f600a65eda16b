import type { RequestEvent } from "../rules/request-status";

/**
 * Whether the customer's side is told of an event. `with_url`: a date agreed in our Google Meet is told
 * together with its URL, so the mail waits until that is known; setting the URL then tells both.
 */
export type CustomerRule = "told" | "with_url";

/**
 * Who of support is told, the acting person never: `desk` is the host and the assignee, `host` the host
 * alone, `holders` the hosts who hold an alternate. A host who loses the meeting is told like the new one.
 */
export type StaffAudience = "nobody" | "desk" | "host" | "holders";

/** Which event tells whom. A customer gets a receipt of their own act as well. */
export const NOTICE_TABLE = {
  submit: { customer: "told", staff: "nobody" },
  ask_info: { customer: "told", staff: "nobody" },
  answer_info: { customer: "told", staff: "desk" },
  confirm: { customer: "with_url", staff: "host" },
  propose_alternates: { customer: "told", staff: "holders" },
  retract_alternates: { customer: "told", staff: "nobody" },
  accept_alternate: { customer: "with_url", staff: "desk" },
  offer_other_slots: { customer: "told", staff: "desk" },
  decline: { customer: "told", staff: "nobody" },
  withdraw: { customer: "told", staff: "desk" },
  request_change: { customer: "told", staff: "desk" },
  refuse_change: { customer: "told", staff: "nobody" },
  withdraw_change: { customer: "told", staff: "desk" },
  set_meeting_url: { customer: "told", staff: "desk" },
  fall_back_to_meet: { customer: "told", staff: "desk" },
  cancel: { customer: "told", staff: "desk" },
  complete: { customer: "told", staff: "nobody" },
  mark_no_show: { customer: "told", staff: "nobody" },
  expire: { customer: "told", staff: "desk" },
} as const satisfies Record<RequestEvent, { customer: CustomerRule; staff: StaffAudience }>;

/** Events that agree a date, and so begin what `with_url` waits for. */
export const AGREEING_EVENTS = ["confirm", "accept_alternate"] as const satisfies readonly RequestEvent[];

/** Whether the customers' mail of an event goes out now; otherwise it waits for the URL of our Google Meet. */
export function isCustomerTold(
  event: RequestEvent,
  meeting: { readonly isOwnTool: boolean; readonly meetingUrl: string | null },
): boolean {
  const rule: CustomerRule = NOTICE_TABLE[event].customer;
  return rule === "told" || meeting.isOwnTool || meeting.meetingUrl !== null;
}

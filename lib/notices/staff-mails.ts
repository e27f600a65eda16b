import type { RequestEvent } from "../rules/request-status";
import type { StaffCase } from "./mail-names";
import type { MailPlan } from "./mail-plan";
import { NOTICE_TABLE } from "./notice-table";
import type { StaffNoticeView } from "./notice-view";

/** The events of which somebody of support is told. */
type StaffEvent = {
  [Event in RequestEvent]: (typeof NOTICE_TABLE)[Event]["staff"] extends "nobody" ? never : Event;
}[RequestEvent];

type Plan = Pick<MailPlan, "isSlotInSubject" | "facts" | "steps" | "page">;

const AGREED: Plan = {
  isSlotInSubject: true,
  facts: ["meeting", "previous", "host", "url"],
  steps: ["desk_attends"],
  page: "desk",
};
const TO_ANSWER: Plan = {
  facts: ["meeting", "candidates", "staff_due"],
  steps: ["desk_answers"],
  page: "desk",
};
const STANDS: Plan = { facts: ["meeting", "host", "url"], steps: ["desk_attends"], page: "desk" };
const FREED: Plan = { facts: ["meeting"], steps: ["desk_free"], page: "desk" };

const PLANS: Record<StaffCase, Plan> = {
  answer_info: TO_ANSWER,
  confirm: AGREED,
  propose_alternates: { facts: ["alternates", "customer_due"], steps: ["slots_held"], page: "desk" },
  accept_alternate: AGREED,
  offer_other_slots: TO_ANSWER,
  withdraw: FREED,
  request_change: TO_ANSWER,
  withdraw_change: STANDS,
  set_meeting_url: STANDS,
  fall_back_to_meet: { ...STANDS, steps: ["desk_sets_url"] },
  cancel: FREED,
  expire_ended: { ...FREED, facts: ["candidates", "alternates"] },
  expire_standing: STANDS,
  let_go: { facts: ["meeting", "previous", "host"], steps: ["desk_free"], page: "desk" },
};

/** Whether support has mails about an event at all. */
function isStaffEvent(event: RequestEvent): event is StaffEvent {
  return NOTICE_TABLE[event].staff !== "nobody";
}

/** Which mail a view makes. Throws RangeError for an event of which support is told nothing. */
export function staffCaseOf(view: StaffNoticeView): StaffCase {
  const { event } = view;
  if (!isStaffEvent(event)) throw new RangeError(`Support is told nothing of ${event}`);
  // The event stands for another host; this reader holds the meeting no longer.
  if (view.invite === "CANCEL" && event !== "cancel") return "let_go";
  if (event !== "expire") return event;
  return view.meeting === null ? "expire_ended" : "expire_standing";
}

/** The plan of a mail to support. */
export function staffMailOf(view: StaffNoticeView): MailPlan {
  const itsCase = staffCaseOf(view);
  return { ...PLANS[itsCase], name: `staff.${itsCase}` };
}

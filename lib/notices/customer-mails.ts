import type { RequestEvent } from "../rules/request-status";
import type { CustomerCase } from "./mail-names";
import type { MailPlan } from "./mail-plan";
import type { CustomerNoticeView } from "./notice-view";

type Plan = Pick<MailPlan, "isSlotInSubject" | "facts" | "steps" | "page">;

const CONFIRMED: Plan = {
  isSlotInSubject: true,
  facts: ["meeting", "previous", "url"],
  steps: ["attend"],
  page: "request",
};
const STANDS: Plan = { facts: ["meeting", "url"], steps: ["attend"], page: "request" };
const URL_SET: Plan = { facts: ["meeting", "url"], steps: ["attend"], page: "request" };
const CANCELLED: Plan = {
  facts: ["meeting"],
  steps: ["month_free", "apply_again", "ticket"],
  page: "request",
};
const EXPIRED: Plan = {
  facts: ["candidates", "alternates"],
  steps: ["month_free", "apply_again", "ticket"],
  page: "request",
};
const OFFERED: Plan = {
  facts: ["meeting", "candidates"],
  steps: ["support_answers", "meeting_stands"],
  page: "request",
};
const PROPOSED: Plan = {
  facts: ["meeting", "alternates", "customer_due"],
  steps: ["customer_chooses"],
  page: "answer",
};

const PLANS: Record<CustomerCase, Plan> = {
  submit: { facts: ["candidates"], steps: ["support_answers"], page: "request" },
  ask_info: { facts: ["meeting", "customer_due"], steps: ["customer_replies"], page: "reply" },
  answer_info: { facts: ["meeting"], steps: ["support_answers", "meeting_stands"], page: "request" },
  confirm: CONFIRMED,
  confirm_moved: CONFIRMED,
  propose_alternates: PROPOSED,
  propose_alternates_standing: PROPOSED,
  retract_alternates: { facts: ["candidates"], steps: ["support_answers"], page: "request" },
  retract_alternates_standing: STANDS,
  accept_alternate: CONFIRMED,
  accept_alternate_moved: CONFIRMED,
  offer_other_slots: OFFERED,
  decline: { facts: ["reason"], steps: ["month_free", "ticket"], page: "request" },
  withdraw: { facts: [], steps: ["month_free", "apply_again"], page: "request" },
  request_change: OFFERED,
  refuse_change: STANDS,
  withdraw_change: STANDS,
  set_meeting_url: URL_SET,
  set_meeting_url_confirmed: { ...URL_SET, isSlotInSubject: true },
  set_meeting_url_own: URL_SET,
  fall_back_to_meet: URL_SET,
  cancel: CANCELLED,
  cancel_by_support: CANCELLED,
  complete: { facts: ["meeting"], steps: ["ticket"], page: "request" },
  mark_no_show: { facts: ["meeting"], steps: ["month_used", "ticket"], page: "request" },
  expire: EXPIRED,
  expire_unanswered: EXPIRED,
  expire_standing: STANDS,
  let_go: { facts: ["meeting", "previous"], steps: [], page: "request" },
};

/** Which mail a view makes. */
export function customerCaseOf(view: CustomerNoticeView): CustomerCase {
  // The event stands for others; this reader watches no longer.
  if (view.invite === "CANCEL" && view.event !== "cancel") return "let_go";
  const isMoved = view.previousStart !== null;
  const isStanding = view.meeting !== null;
  switch (view.event) {
    case "confirm":
      return isMoved ? "confirm_moved" : "confirm";
    case "accept_alternate":
      return isMoved ? "accept_alternate_moved" : "accept_alternate";
    case "propose_alternates":
      return isStanding ? "propose_alternates_standing" : "propose_alternates";
    case "retract_alternates":
      return isStanding ? "retract_alternates_standing" : "retract_alternates";
    case "set_meeting_url":
      if (view.isDateFirstTold) return "set_meeting_url_confirmed";
      return view.by === "customer" ? "set_meeting_url_own" : "set_meeting_url";
    case "cancel":
      return view.by === "support" ? "cancel_by_support" : "cancel";
    case "expire":
      if (isStanding) return "expire_standing";
      return view.fromStatus === "requested" ? "expire_unanswered" : "expire";
    default:
      return view.event;
  }
}

/** The plan of a customer's mail. */
export function customerMailOf(view: CustomerNoticeView): MailPlan {
  const itsCase = customerCaseOf(view);
  const page = isUrlAwaited(view, itsCase) ? "url" : PLANS[itsCase].page;
  return { ...PLANS[itsCase], page, name: `customer.${itsCase}` };
}

/** The customer's next act is to send the URL: the link leads there at once. */
function isUrlAwaited(view: CustomerNoticeView, itsCase: CustomerCase): boolean {
  return PLANS[itsCase].steps.includes("attend") && view.isOwnTool && view.meetingUrl === null;
}

// Only the customer can do these; support does them in the customer's name.
const CUSTOMER_ACTS: readonly RequestEvent[] = [
  "submit",
  "answer_info",
  "accept_alternate",
  "offer_other_slots",
  "withdraw",
  "request_change",
  "withdraw_change",
];

/** Whether support did what is the customer's to do. */
export function isOnBehalf(view: CustomerNoticeView): boolean {
  return view.by === "support" && CUSTOMER_ACTS.includes(view.event);
}

import type { ReminderKind } from "../rules/reminders";
import type { CustomerReminder, StaffReminder } from "./mail-names";
import type { MailPlan } from "./mail-plan";
import type { CustomerNoticeView, NoticeView } from "./notice-view";

type Plan = Pick<MailPlan, "isSlotInSubject" | "facts" | "steps" | "page">;

const CUSTOMER_PLANS: Record<CustomerReminder, Plan> = {
  answer_ending: { facts: ["meeting", "customer_due"], steps: ["customer_replies"], page: "reply" },
  choice_ending: {
    facts: ["meeting", "alternates", "customer_due"],
    steps: ["customer_chooses"],
    page: "answer",
  },
  candidates_ending: { facts: ["candidates"], steps: ["support_decides"], page: "request" },
  candidates_ending_standing: {
    facts: ["meeting", "candidates"],
    steps: ["support_decides"],
    page: "request",
  },
  meeting_tomorrow: {
    isSlotInSubject: true,
    facts: ["meeting", "url"],
    steps: ["attend"],
    page: "request",
  },
  meeting_tomorrow_open: {
    isSlotInSubject: true,
    facts: ["meeting", "url"],
    steps: ["meeting_stands", "attend"],
    page: "request",
  },
  url_missing: { facts: ["meeting", "url_due"], steps: ["send_url"], page: "url" },
};

const STAFF_PLANS: Record<StaffReminder, Plan> = {
  staff_half: { facts: ["meeting", "candidates", "staff_due"], steps: ["desk_answers"], page: "desk" },
  staff_due: { facts: ["meeting", "candidates", "staff_due"], steps: ["desk_answers_now"], page: "desk" },
  candidates_ending: {
    facts: ["meeting", "candidates", "staff_due"],
    steps: ["desk_decides"],
    page: "desk",
  },
  change_undecided: { facts: ["meeting", "candidates", "host"], steps: ["desk_decides"], page: "desk" },
  meeting_tomorrow: {
    isSlotInSubject: true,
    facts: ["meeting", "host", "url"],
    steps: ["desk_attends"],
    page: "desk",
  },
  url_missing_staff: { facts: ["meeting", "host", "url"], steps: ["desk_sets_url"], page: "desk" },
  result_missing: { facts: ["meeting", "host"], steps: ["desk_records"], page: "desk" },
};

/** Which mail reminds a customer. Throws RangeError for what customers are not reminded of. */
export function customerReminderOf(kind: ReminderKind, view: CustomerNoticeView): CustomerReminder {
  switch (kind) {
    case "customer_before_deadline":
      return view.status === "needs_info" ? "answer_ending" : "choice_ending";
    case "candidates_ending":
      return view.meeting === null ? "candidates_ending" : "candidates_ending_standing";
    case "meeting_tomorrow":
      return view.status === "confirmed" ? "meeting_tomorrow" : "meeting_tomorrow_open";
    case "url_missing_customer":
      return "url_missing";
    case "staff_half":
    case "staff_due":
    case "change_undecided":
    case "url_missing_staff":
    case "result_missing":
      throw new RangeError(`Customers are not reminded of ${kind}`);
  }
}

/** The plan of a reminder. Throws RangeError for what the reader's side is not reminded of. */
export function reminderMailOf(kind: ReminderKind, view: NoticeView): MailPlan {
  if (view.side === "staff") return staffPlan(kind);
  const itsCase = customerReminderOf(kind, view);
  // The customer's next act is to send the URL: the link leads there at once.
  const isUrlAwaited = view.isOwnTool && view.meetingUrl === null;
  const plan = CUSTOMER_PLANS[itsCase];
  const page = isUrlAwaited && plan.steps.includes("attend") ? "url" : plan.page;
  return { ...plan, page, name: `reminder.customer.${itsCase}` };
}

function staffPlan(kind: ReminderKind): MailPlan {
  if (kind === "customer_before_deadline" || kind === "url_missing_customer")
    throw new RangeError(`Support is not reminded of ${kind}`);
  return { ...STAFF_PLANS[kind], name: `reminder.staff.${kind}` };
}

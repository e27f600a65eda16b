/** Every mail a customer can get: an event, or one of the forms it takes. */
export const CUSTOMER_CASES = [
  "submit",
  "ask_info",
  "answer_info",
  "confirm",
  "confirm_moved",
  "propose_alternates",
  "propose_alternates_standing",
  "retract_alternates",
  "retract_alternates_standing",
  "accept_alternate",
  "accept_alternate_moved",
  "offer_other_slots",
  "decline",
  "withdraw",
  "request_change",
  "refuse_change",
  "withdraw_change",
  "set_meeting_url",
  "set_meeting_url_confirmed",
  "set_meeting_url_own",
  "fall_back_to_meet",
  "cancel",
  "cancel_by_support",
  "complete",
  "mark_no_show",
  "expire",
  "expire_unanswered",
  "expire_standing",
  "let_go",
] as const;
export type CustomerCase = (typeof CUSTOMER_CASES)[number];

/** Every reminder a customer can get. */
const CUSTOMER_REMINDERS = [
  "answer_ending",
  "choice_ending",
  "candidates_ending",
  "candidates_ending_standing",
  "meeting_tomorrow",
  "meeting_tomorrow_open",
  "url_missing",
] as const;
export type CustomerReminder = (typeof CUSTOMER_REMINDERS)[number];

/** Every mail about an event that somebody of support can get. */
const STAFF_CASES = [
  "answer_info",
  "confirm",
  "propose_alternates",
  "accept_alternate",
  "offer_other_slots",
  "withdraw",
  "request_change",
  "withdraw_change",
  "set_meeting_url",
  "fall_back_to_meet",
  "cancel",
  "expire_ended",
  "expire_standing",
  "let_go",
] as const;
export type StaffCase = (typeof STAFF_CASES)[number];

/** Every reminder somebody of support can get. */
const STAFF_REMINDERS = [
  "staff_half",
  "staff_due",
  "candidates_ending",
  "change_undecided",
  "meeting_tomorrow",
  "url_missing_staff",
  "result_missing",
] as const;
export type StaffReminder = (typeof STAFF_REMINDERS)[number];

/** Every mail about a request, by the name under which the catalogue has its words. */
export const MAIL_NAMES = [
  ...CUSTOMER_CASES.map((name) => `customer.${name}` as const),
  ...CUSTOMER_REMINDERS.map((name) => `reminder.customer.${name}` as const),
  ...STAFF_CASES.map((name) => `staff.${name}` as const),
  "staff.supplement" as const,
  ...STAFF_REMINDERS.map((name) => `reminder.staff.${name}` as const),
];
export type MailName = (typeof MAIL_NAMES)[number];

/** Whether a text names one of the mails about a request. */
export function isMailName(text: string): text is MailName {
  return MAIL_NAMES.some((name) => name === text);
}

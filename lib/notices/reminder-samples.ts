import { instantAt } from "../rules/jst";
import type { ReminderKind } from "../rules/reminders";
import type { CustomerReminder, StaffReminder } from "./mail-names";
import type { CustomerNoticeView, NoticeView, StaffNoticeView } from "./notice-view";
import { CUSTOMER_SAMPLES, STAFF_SAMPLES } from "./sample-views";

/** A reminder and the request as it stands when it is written. */
type Sample<View extends NoticeView> = { readonly kind: ReminderKind; readonly view: View };

const BY_TIME = { by: "system", message: null } as const;
const URL_DUE = instantAt("2026-12-04", 18 * 60);
const WITH_HOST = { ...BY_TIME, actorName: "", hostName: "佐藤 直樹" } as const;

/** One sample for every reminder a customer can get. */
export const CUSTOMER_REMINDER_SAMPLES: Record<CustomerReminder, Sample<CustomerNoticeView>> = {
  answer_ending: {
    kind: "customer_before_deadline",
    view: { ...CUSTOMER_SAMPLES.ask_info, by: "system" },
  },
  choice_ending: {
    kind: "customer_before_deadline",
    view: { ...CUSTOMER_SAMPLES.propose_alternates, ...BY_TIME },
  },
  candidates_ending: { kind: "candidates_ending", view: { ...CUSTOMER_SAMPLES.submit, ...BY_TIME } },
  candidates_ending_standing: {
    kind: "candidates_ending",
    view: { ...CUSTOMER_SAMPLES.request_change, ...BY_TIME },
  },
  meeting_tomorrow: {
    kind: "meeting_tomorrow",
    view: { ...CUSTOMER_SAMPLES.confirm, ...BY_TIME, invite: null },
  },
  meeting_tomorrow_open: {
    kind: "meeting_tomorrow",
    view: { ...CUSTOMER_SAMPLES.request_change, ...BY_TIME },
  },
  url_missing: {
    kind: "url_missing_customer",
    view: {
      ...CUSTOMER_SAMPLES.confirm,
      ...BY_TIME,
      invite: null,
      isOwnTool: true,
      meetingUrl: null,
      urlDueAt: URL_DUE,
    },
  },
};

/** One sample for every reminder somebody of support can get. */
export const STAFF_REMINDER_SAMPLES: Record<StaffReminder, Sample<StaffNoticeView>> = {
  staff_half: { kind: "staff_half", view: { ...STAFF_SAMPLES.offer_other_slots, ...WITH_HOST } },
  staff_due: { kind: "staff_due", view: { ...STAFF_SAMPLES.offer_other_slots, ...WITH_HOST } },
  candidates_ending: {
    kind: "candidates_ending",
    view: { ...STAFF_SAMPLES.offer_other_slots, ...WITH_HOST },
  },
  change_undecided: { kind: "change_undecided", view: { ...STAFF_SAMPLES.request_change, ...WITH_HOST } },
  meeting_tomorrow: { kind: "meeting_tomorrow", view: { ...STAFF_SAMPLES.withdraw_change, ...WITH_HOST } },
  url_missing_staff: {
    kind: "url_missing_staff",
    view: { ...STAFF_SAMPLES.withdraw_change, ...WITH_HOST, meetingUrl: null },
  },
  result_missing: { kind: "result_missing", view: { ...STAFF_SAMPLES.withdraw_change, ...WITH_HOST } },
};

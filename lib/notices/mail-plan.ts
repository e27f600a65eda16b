import type { MailName } from "./mail-names";

/** What a line of facts can be about. */
export type FactName =
  | "meeting"
  | "previous"
  | "candidates"
  | "alternates"
  | "url"
  | "url_due"
  | "reason"
  | "customer_due"
  | "staff_due"
  | "host";

/** Who acts next and until when: each name is one sentence, or the one of its variants that fits. */
export type StepName =
  | "support_answers"
  | "customer_replies"
  | "customer_chooses"
  | "support_decides"
  | "attend"
  | "send_url"
  | "meeting_stands"
  | "month_free"
  | "month_used"
  | "apply_again"
  | "ticket"
  | "desk_answers"
  | "desk_answers_now"
  | "desk_decides"
  | "desk_attends"
  | "desk_sets_url"
  | "desk_records"
  | "slots_held"
  | "desk_free";

/** The page a mail leads to. None of them changes anything by being opened. */
export type PageName = "request" | "reply" | "answer" | "url" | "desk";

/** What stands in a mail and in which order; its words are those of its name. */
export type MailPlan = {
  readonly name: MailName;
  /** The subject ends with the agreed slot. */
  readonly isSlotInSubject?: boolean;
  readonly facts: readonly FactName[];
  readonly steps: readonly StepName[];
  readonly page: PageName;
};

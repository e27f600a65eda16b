import type { MessageKey } from "../words";

/** What a line of facts can be about. */
export type FactName =
  | "meeting"
  | "previous"
  | "candidates"
  | "alternates"
  | "url"
  | "reason"
  | "customer_due"
  | "staff_due"
  | "host";

/** Who acts next and until when: each name is one sentence, or the one of its variants that fits. */
export type StepName =
  | "support_answers"
  | "customer_replies"
  | "customer_chooses"
  | "attend"
  | "meeting_stands"
  | "month_free"
  | "month_used"
  | "apply_again"
  | "ticket"
  | "desk_answers"
  | "desk_attends"
  | "slots_held"
  | "desk_free";

/** The page a mail leads to. None of them changes anything by being opened. */
export type PageName = "request" | "reply" | "answer" | "url" | "desk";

/** What stands in a mail and in which order; its words are `title` and `lead`. */
export type MailPlan = {
  readonly title: MessageKey;
  readonly lead: MessageKey;
  /** The subject ends with the agreed slot. */
  readonly isSlotInSubject?: boolean;
  readonly facts: readonly FactName[];
  readonly steps: readonly StepName[];
  readonly page: PageName;
};

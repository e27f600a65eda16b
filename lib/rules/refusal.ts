/**
 * Every reason for which the product says no, in one closed list. The same code serves the calendar
 * cell, the list, the form and the result of a use-case; its sentences are in `messages/*.json`
 * under `refusal.<code>`.
 */

/** Why a day or a time is closed, in the order in which a cell shows the first that applies. */
export const CLOSED_CODES = [
  "past",
  "weekend",
  "holiday",
  "closure",
  "plan_ineligible",
  "lead",
  "quota_used",
  "horizon",
  "hours",
  "grid",
  "length",
  "full",
] as const;
export type ClosedCode = (typeof CLOSED_CODES)[number];

/** What is wrong with a set of slots as such. */
const SLOT_SET_CODES = ["slot_missing", "slot_same", "slot_overlap", "slot_format"] as const;

/** What is wrong with a meeting link. */
export const LINK_CODES = [
  "url_missing",
  "url_scheme",
  "url_many",
  "url_phone",
  "url_private",
  "url_no_guest",
  "url_not_join",
  "url_host_secret",
  "url_shortener",
  "url_lookalike",
  "url_long",
  "guest_unchecked",
] as const;
export type LinkCode = (typeof LINK_CODES)[number];

/** What is wrong with another field of a form. */
export const FIELD_CODES = [
  "tool_missing",
  "tool_name_missing",
  "meeting_code_long",
  "kind_missing",
  "topic_missing",
  "topic_short",
  "topic_long",
  "references_long",
  "requests_long",
  "participants_long",
  "consent_missing",
  "secret_suspected",
  "answer_missing",
  "message_missing",
  "message_long",
  "reason_missing",
  "reason_long",
  "host_missing",
  "deadline_format",
  "follow_up_long",
  "rating_missing",
  "comment_long",
  "wording_missing",
  "wording_long",
  "placeholder_unknown",
  "text_unreadable",
  "too_large",
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** What is wrong with the moment, the state or the person. */
export const STATE_CODES = [
  "account_blocked",
  "service_paused",
  "plan_unknown",
  "stale",
  "wrong_status",
  "already_started",
  "not_started",
  "answer_expired",
  "change_closed",
  "assignee_busy",
  "host_off",
  "url_required",
  "alt_none",
  "alt_past",
  "alt_under_lead",
  "alternate_deadline",
  "override_reason_missing",
  "session_ended",
  "rate_limited",
  "server",
] as const;
export type StateCode = (typeof STATE_CODES)[number];

export const REFUSAL_CODES = [
  ...CLOSED_CODES,
  ...SLOT_SET_CODES,
  ...LINK_CODES,
  ...FIELD_CODES,
  ...STATE_CODES,
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * One broken rule. `field` names the form field it belongs to (`slot1`, `meetingUrl` …); `params`
 * fill the sentence and are already plain data (dates as `YYYY-MM-DD`, instants as ISO strings,
 * months as `YYYY-MM`): the words are made at the edge, in the reader's language.
 */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

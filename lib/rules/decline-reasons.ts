/** 「オフィスアワーの利用をお断り…する場合があります」: why, as support records and reports it. */
export const DECLINE_REASONS = [
  "out_of_scope",
  "not_enough_information",
  "urgent_use_ticket",
  "no_common_date",
  "other",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Whether a text is one of the reasons. */
export function isDeclineReason(text: string): text is DeclineReason {
  return DECLINE_REASONS.some((reason) => reason === text);
}

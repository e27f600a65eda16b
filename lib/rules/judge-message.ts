import type { Refusal } from "./refusal";
import { countCharacters, isReadableText, tidyText } from "./typed-text";

/** Longest message between customer and support, in characters. */
export const MESSAGE_MAX = 2000;
/** Longest written reason, in characters. */
export const REASON_MAX = 500;
/** Longest comment beside a rating, in characters. */
export const COMMENT_MAX = 1000;

type Judged = { refusals: Refusal[]; text: string };

/** Judges a message that goes to the other side; `isRequired` when the event makes no sense without it. */
export function judgeMessage(raw: string, field: string, isRequired: boolean): Judged {
  return judge(raw, field, MESSAGE_MAX, isRequired ? "message_missing" : null, "message_long");
}

/** Judges a written reason (an override, acting on behalf, an end). */
export function judgeReason(raw: string, field: string, isRequired: boolean): Judged {
  return judge(raw, field, REASON_MAX, isRequired ? "reason_missing" : null, "reason_long");
}

/** Judges what is written beside a rating; nothing is asked of anybody. */
export function judgeComment(raw: string, field: string): Judged {
  return judge(raw, field, COMMENT_MAX, null, "comment_long");
}

function judge(
  raw: string,
  field: string,
  max: number,
  /** Null: it may be left out. */
  missing: "message_missing" | "reason_missing" | null,
  long: "message_long" | "reason_long" | "comment_long",
): Judged {
  const text = tidyText(raw);
  const count = countCharacters(text);
  const refusals: Refusal[] = [];
  if (!isReadableText(raw)) refusals.push({ code: "text_unreadable", field });
  if (missing !== null && count === 0) refusals.push({ code: missing, field });
  if (count > max) refusals.push({ code: long, field, params: { count } });
  return { refusals, text };
}

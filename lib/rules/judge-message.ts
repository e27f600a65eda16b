import type { Refusal } from "./refusal";
import { countCharacters, isReadableText, tidyText } from "./typed-text";

/** Longest message between customer and support, in characters. */
export const MESSAGE_MAX = 2000;
/** Longest written reason, in characters. */
export const REASON_MAX = 500;

type Judged = { refusals: Refusal[]; text: string };

/** Judges a message that goes to the other side; `isRequired` when the event makes no sense without it. */
export function judgeMessage(raw: string, field: string, isRequired: boolean): Judged {
  return judge(raw, field, isRequired, MESSAGE_MAX, "message_missing", "message_long");
}

/** Judges a written reason (an override, acting on behalf, an end). */
export function judgeReason(raw: string, field: string, isRequired: boolean): Judged {
  return judge(raw, field, isRequired, REASON_MAX, "reason_missing", "reason_long");
}

function judge(
  raw: string,
  field: string,
  isRequired: boolean,
  max: number,
  missing: "message_missing" | "reason_missing",
  long: "message_long" | "reason_long",
): Judged {
  const text = tidyText(raw);
  const count = countCharacters(text);
  const refusals: Refusal[] = [];
  if (!isReadableText(raw)) refusals.push({ code: "text_unreadable", field });
  if (isRequired && count === 0) refusals.push({ code: missing, field });
  if (count > max) refusals.push({ code: long, field, params: { count } });
  return { refusals, text };
}

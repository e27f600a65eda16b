import type { Refusal } from "../rules/refusal";
import { countCharacters, tidyText } from "../rules/typed-text";
import { unknownPlaceholders, type WordingPart } from "./wordings";

/** Longest text of a reworded part, in characters. */
export const WORDING_MAX = 2000;

// More of what somebody put in braces would only make the sentence hard to read.
const NAMED_MAX = 40;

// Everything but letters, marks and line ends: controls, and marks that turn the reading direction.
const UNREADABLE = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Judges one reworded part and returns it tidied. An opening says what happened, so it may not be empty;
 * an empty closing is a mail without one.
 */
export function judgeWording(raw: string, part: WordingPart): { refusals: Refusal[]; text: string } {
  const text = tidyText(raw);
  const count = countCharacters(text);
  const refusals: Refusal[] = [];
  if (part === "opening" && count === 0) refusals.push({ code: "wording_missing", field: part });
  if (count > WORDING_MAX) refusals.push({ code: "wording_long", field: part, params: { count } });
  if (!text.isWellFormed() || UNREADABLE.test(text)) refusals.push({ code: "text_unreadable", field: part });
  const [unknown] = unknownPlaceholders(text);
  if (unknown !== undefined) refusals.push(placeholderUnknown(unknown, part));
  return { refusals, text };
}

function placeholderUnknown(mark: string, field: WordingPart): Refusal {
  const name = mark.replace(/[{}]/g, "").trim();
  const isNameable = name !== "" && countCharacters(name) <= NAMED_MAX;
  return { code: "placeholder_unknown", field, ...(isNameable ? { params: { name } } : {}) };
}

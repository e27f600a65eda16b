// Marks that turn the reading direction: in a mail they could make a line read as something else.
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text as one line: fit for a subject, a name or a fact, whatever was typed. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(DIRECTION_MARKS, "").replace(CONTROLS, " ").trim();
}

/** A typed text as its lines, without anything a mail program might act on. */
export function linesOf(text: string): string[] {
  return text.split(LINE_ENDS).map(oneLine);
}

/** A text for HTML, in content and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

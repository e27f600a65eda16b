/**
 * Text as people type it: line ends made `\n`, Unicode composed, space around it dropped. Compared
 * and counted in this form, so nobody is refused for what can be put right.
 */
export function tidyText(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

/** Length as a person counts it: code points, so an emoji or a rare kanji is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether a text can be stored and shown: PostgreSQL takes no NUL, UTF-8 no lone surrogate. */
export function isReadableText(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

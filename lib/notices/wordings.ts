import type { MailName } from "./mail-names";

/**
 * The parts of a mail that support may reword: the paragraph that opens it, and a note before its end,
 * which is empty unless somebody writes one. Facts, deadlines, next steps and links are never reworded.
 */
export const WORDING_PARTS = ["opening", "closing"] as const;
export type WordingPart = (typeof WORDING_PARTS)[number];

/** What may stand in braces in a reworded part. */
export const PLACEHOLDERS = ["reference", "account", "name"] as const;
export type PlaceholderValues = Readonly<Record<(typeof PLACEHOLDERS)[number], string>>;

/** The key under which a reworded part is stored, `customer.confirm.opening`. */
export type WordingKey = `${MailName}.${WordingPart}`;

/** What support reworded in one language. */
export type Wordings = ReadonlyMap<string, string>;

/** Every part as the product words it. */
export const NO_WORDINGS: Wordings = new Map();

/** The key of one part of a mail. */
export function wordingKey(name: MailName, part: WordingPart): WordingKey {
  return `${name}.${part}`;
}

/** The names in braces of a text that are no placeholder, as written: `{date}`, or a brace alone. */
export function unknownPlaceholders(text: string): string[] {
  const marks = text.match(/\{[^{}]*\}|[{}]/g) ?? [];
  return marks.filter((mark) => !PLACEHOLDERS.some((name) => mark === `{${name}}`));
}

/** A text with its placeholders filled; what is no placeholder stays as written. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(/\{([a-z]+)\}/g, (mark, name: string) => {
    const known = PLACEHOLDERS.find((placeholder) => placeholder === name);
    return known ? values[known] : mark;
  });
}

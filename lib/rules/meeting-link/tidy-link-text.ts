/** Brackets and signs of full width which stand beside a link, never in it. */
const WIDE_DELIMITERS = /[（）［］｛｝＜＞，；！＂＇｜]/g;

/**
 * A pasted link or invitation with slips of typing repaired: invisible format characters (zero width,
 * directions, soft hyphens) dropped, full-width letters and signs made ASCII, `&amp;` read as `&`, space
 * around it dropped.
 * Look-alike letters of other scripts are left as they are, so that they can be refused.
 */
export function tidyLinkText(raw: string): string {
  return raw
    .replace(/\p{Cf}/gu, "")
    .replace(WIDE_DELIMITERS, " ")
    .replace(/：(?=[hｈ][tｔ][tｔ][pｐ])/gi, ": ")
    .replace(/[！-～]+/g, (wide) => wide.normalize("NFKC"))
    .replace(/&(?:amp;)+/gi, "&")
    .trim();
}

/** What a sentence sets behind a link. */
const END_SIGNS = ".,;:!?'\"*`|>。、，．）」』】〉》…";

/** Drops punctuation that a sentence leaves at the end of a link, and brackets closed but never opened. */
export function trimLinkEnd(link: string): string {
  const unopened = ["()", "[]", "{}"]
    .filter(([opener = ""]) => !link.includes(opener))
    .map((pair) => pair.slice(1));
  const droppable = END_SIGNS + unopened.join("");
  let end = link.length;
  while (end > 0 && droppable.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}

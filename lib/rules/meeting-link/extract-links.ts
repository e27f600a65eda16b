import { findKnownTool } from "./known-tools";
import { findShortener } from "./shorteners";
import { trimLinkEnd } from "./tidy-link-text";

/** A link in running text: any host up to the first `/`, then printable ASCII, so that Japanese ends it. */
const LINK = /https?:\/{2}[^\s/?#\\<>"`|「」『』【】〈〉《》、]*(?:[/?#\\][!#-;=?-_a-{}~]*)?/gi;

/** A host with something behind it, not part of an address, a path or a mail address. */
const BARE_LINK = /(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}[/?][!#-;=?-_a-{}~]*/gi;

/** Signs of something else than a host: a space or quote, a name before `@`, a scheme. */
const NOT_BARE = /[\s<>"|]|^[^/?#]*@|^[a-z][a-z0-9+-]*:/i;

/** What stands between two links written without a space, Markdown's `](` included. */
const SEPARATOR = /(?:\]\(|[,;|])(?=https?:\/\/)/i;
const SECOND_LINK = /(?:\]\(|[,;|]|[^\x21-\x7e])https?:\/\//i;

/** A link glued to a label (`URL:https://…`) still begins there; one inside another address does not. */
const GLUED = /[a-z0-9+\-./=&%?#_~@]$/i;
const GLUED_LABEL = /(?:^|[^a-z0-9])(?:url|link|meeting|join|zoom|teams|meet|webex|here|room):$/i;

function beginsLink(before: string): boolean {
  if (before.endsWith(":")) return GLUED_LABEL.test(before) || /[^\x21-\x7e]:$/.test(before);
  return !GLUED.test(before);
}

/** `https://` before a text that begins with a known host; null for any other. */
function completeBareLink(text: string): string | null {
  if (NOT_BARE.test(text) || SECOND_LINK.test(text) || !URL.canParse(`https://${text}`)) return null;
  const url = new URL(`https://${text}`);
  return findKnownTool(url.hostname) || findShortener(url) ? `https://${text}` : null;
}

/**
 * Every link in a text, in order, each once: `http(s)://…`, and known hosts written without a scheme.
 * A text that is a link and nothing else comes back whole.
 */
export function extractLinks(text: string): string[] {
  if (/^https?:[^\s<>"|]*$/i.test(text) && !SECOND_LINK.test(text)) return [text];
  const bare = completeBareLink(trimLinkEnd(text));
  if (bare) return [bare];

  const found: { at: number; link: string }[] = [];
  const rest = text.replace(LINK, (match, at: number) => {
    if (beginsLink(text.slice(Math.max(0, at - 12), at))) {
      for (const link of match.split(SEPARATOR)) found.push({ at, link: trimLinkEnd(link) });
    }
    return " ".repeat(match.length);
  });
  for (const match of rest.matchAll(BARE_LINK)) {
    const link = completeBareLink(trimLinkEnd(match[0]));
    if (link) found.push({ at: match.index, link });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ link }) => link))];
}

/** Whether a text holds nothing but these links. */
export function isOnlyLinks(text: string, links: readonly string[]): boolean {
  const asTyped = links.flatMap((link) => [link, link.replace(/^https:\/\//, "")]);
  const rest = asTyped.reduce((left, link) => left.replaceAll(link, " "), text);
  return !/[\p{L}\p{N}]/u.test(rest);
}

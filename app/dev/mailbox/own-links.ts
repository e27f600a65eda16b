/** A stretch of a mail's text; `href` where it is a link into our own site. */
export type TextPart = { readonly text: string; readonly href: string | null };

/**
 * A mail's text in stretches, with the links to our own origin as paths to press. Links to anywhere else
 * stay text: nobody leaves the demo by a press.
 */
export function ownLinks(text: string, origin: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: link, index } of text.matchAll(/https?:\/\/[^\s<>"'()（）「」、。]+/g)) {
    const url = URL.canParse(link) ? new URL(link) : null;
    if (url?.origin !== origin || url.username !== "" || url.password !== "") continue;
    if (index > end) parts.push({ text: text.slice(end, index), href: null });
    parts.push({ text: link, href: `${url.pathname}${url.search}` });
    end = index + link.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}

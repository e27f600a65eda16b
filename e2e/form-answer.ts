/** What a page says about a form that was refused, read from its HTML. */
export type FormAnswer = {
  /** The sentences on top, each with the field its link leads to. */
  readonly summary: readonly { readonly field: string | null; readonly message: string }[];
  /** The sentences at a field. */
  readonly messagesAt: (field: string) => readonly string[];
  /** Whether the page has the place that a summary's link leads to. */
  readonly hasPlace: (field: string) => boolean;
  /** Every text of the page, one per element, for sentences that stand in place of a form. */
  readonly texts: readonly string[];
};

const decode = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const textOf = (html: string) => decode(html.replace(/<[^>]*>/g, "")).trim();

/** Reads the answer of a page as a browser without JavaScript would show it. */
export function readAnswer(page: string): FormAnswer {
  const html = page.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<!--[\s\S]*?-->/g, "");
  const box = /<h2[^>]*id="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? "";
  const summary = [...box.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = ""]) => ({
    field: /href="#([^"]*)"/.exec(item)?.[1] ?? null,
    message: textOf(item),
  }));
  return {
    summary,
    messagesAt: (field) => {
      const place = new RegExp(`<div[^>]*id="${field}-error"[\\s\\S]*?</div>`).exec(html)?.[0] ?? "";
      return [...place.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text = ""]) => textOf(text));
    },
    hasPlace: (field) => html.includes(`id="${field}"`),
    texts: html.split(/<\/?(?:p|li|h1|h2|h3|dd|dt|div|label|legend|section|main|ul|ol)\b[^>]*>/).map(textOf),
  };
}

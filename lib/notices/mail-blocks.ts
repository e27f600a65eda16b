import { escapeHtml, linesOf } from "./safe-text";

/** One label with its value; `href` where the value is a link. */
export type Fact = { readonly label: string; readonly value: string; readonly href?: string };

/** A mail as a row of parts, each of which reads well aloud after the one before. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "quote"; readonly label: string; readonly body: string }
  | { readonly kind: "list"; readonly label: string; readonly items: readonly string[] }
  | { readonly kind: "link"; readonly label: string; readonly href: string };

/** The parts as plain text, complete by itself. Lines are never wrapped; quoted ones begin with `> `. */
export function textOf(blocks: readonly Block[]): string {
  return `${blocks.map(textOfBlock).join("\n\n")}\n`;
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "quote":
      return [`${block.label}:`, ...linesOf(block.body).map((line) => `> ${line}`.trimEnd())].join("\n");
    case "list":
      return [`${block.label}:`, ...block.items.map((item, index) => `${index + 1}. ${item}`)].join("\n");
    case "link":
      return `${block.label}:\n${block.href}`;
  }
}

/** The parts as a whole HTML document without style, script, image or anything loaded from elsewhere. */
export function htmlOf(
  blocks: readonly Block[],
  page: { readonly title: string; readonly language: string },
): string {
  const title = escapeHtml(page.title);
  return [
    "<!doctype html>",
    `<html lang="${page.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>`,
    "<body>",
    "<main>",
    `<h1>${title}</h1>`,
    ...blocks.map(htmlOfBlock),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function htmlOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${linesOf(block.text).map(escapeHtml).join("<br>\n")}</p>`;
    case "facts":
      return `<dl>\n${block.facts.map(htmlOfFact).join("\n")}\n</dl>`;
    case "quote": {
      const lines = linesOf(block.body).map(escapeHtml).join("<br>\n");
      return `<p>${escapeHtml(block.label)}:</p>\n<blockquote><p>${lines}</p></blockquote>`;
    }
    case "list": {
      const items = block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("\n");
      return `<p>${escapeHtml(block.label)}:</p>\n<ol>\n${items}\n</ol>`;
    }
    case "link":
      return `<p><a href="${escapeHtml(block.href)}">${escapeHtml(block.label)}</a></p>`;
  }
}

function htmlOfFact({ label, value, href }: Fact): string {
  const text = escapeHtml(value);
  return `<dt>${escapeHtml(label)}</dt><dd>${href ? `<a href="${escapeHtml(href)}">${text}</a>` : text}</dd>`;
}

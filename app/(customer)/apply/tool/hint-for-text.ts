import type { LinkHint } from "../../_words/tool-hint";

/** The hint for the first host in a text that belongs to a tool with one, or null. */
export function hintForText(text: string, hints: readonly LinkHint[]): string | null {
  for (const [host] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g)) {
    const hint = hints.find(({ domains }) =>
      domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
    );
    if (hint) return hint.text;
  }
  return null;
}

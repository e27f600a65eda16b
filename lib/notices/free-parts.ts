import type { Translator } from "../words";
import type { Block } from "./mail-blocks";
import type { MailName } from "./mail-names";
import { linesOf, oneLine } from "./safe-text";
import {
  fillPlaceholders,
  type PlaceholderValues,
  type WordingPart,
  type Wordings,
  wordingKey,
} from "./wordings";

/**
 * The paragraphs of a mail's free parts: as support reworded them, otherwise the product's opening and no
 * closing note.
 */
export function freeParts(
  name: MailName,
  mail: { readonly say: Translator; readonly wordings: Wordings; readonly values: PlaceholderValues },
): Record<WordingPart, Block[]> {
  const { say, wordings, values } = mail;
  const reworded = (part: WordingPart) =>
    paragraphsOf(wordings.get(wordingKey(name, part)) ?? "", cleaned(values));
  const opening = reworded("opening");
  const standard: Block = { kind: "paragraph", text: say(`mail.${name}.lead`) };
  return { opening: opening.length > 0 ? opening : [standard], closing: reworded("closing") };
}

/** An empty line ends a paragraph; within one, lines end where they were ended. */
function paragraphsOf(text: string, values: PlaceholderValues): Block[] {
  const lines = linesOf(text).map((line) => fillPlaceholders(line, values));
  return lines
    .join("\n")
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ kind: "paragraph", text: paragraph }));
}

function cleaned({ reference, account, name }: PlaceholderValues): PlaceholderValues {
  return { reference: oneLine(reference), account: oneLine(account), name: oneLine(name) };
}

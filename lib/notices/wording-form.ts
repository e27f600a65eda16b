import type { Language } from "../auth/actor";
import { ok, type Result, refused } from "../result";
import { tidyText } from "../rules/typed-text";
import { translatorFor } from "../words";
import { judgeWording } from "./judge-wording";
import type { MailName } from "./mail-names";
import { WORDING_PARTS, type WordingPart, type Wordings, wordingKey } from "./wordings";

/** What an admin typed for the free parts of one mail. */
export type WordingForm = Readonly<Record<WordingPart, string>>;

/** What is to be stored of each part; null: nothing, the part is as the product words it. */
export type JudgedWordings = Readonly<Record<WordingPart, string | null>>;

/** The parts as the product words them: an opening, and no closing note. */
export function standardWordings(name: MailName, language: Language): WordingForm {
  return { opening: translatorFor(language)(`mail.${name}.lead`), closing: "" };
}

/** Judges all parts of one mail; who types the product's own words changes nothing. */
export function judgeWordings(form: WordingForm, name: MailName, language: Language): Result<JudgedWordings> {
  const opening = judgeWording(form.opening, "opening");
  const closing = judgeWording(form.closing, "closing");
  const refusals = [...opening.refusals, ...closing.refusals];
  if (refusals.length > 0) return refused(...refusals);
  const standard = standardWordings(name, language);
  const changed = (part: WordingPart, text: string) => (text === standard[part] ? null : text);
  return ok({ opening: changed("opening", opening.text), closing: changed("closing", closing.text) });
}

/** Judged parts as the renderer takes them. */
export function wordingsOf(judged: JudgedWordings, name: MailName): Wordings {
  return new Map(
    WORDING_PARTS.flatMap((part) => {
      const text = judged[part];
      return text === null ? [] : [[wordingKey(name, part), text] as const];
    }),
  );
}

/** The parts as a page showed them, in the form in which they are stored. */
export function seenWordings(seen: WordingForm): JudgedWordings {
  const stored = (text: string) => tidyText(text) || null;
  return { opening: stored(seen.opening), closing: stored(seen.closing) };
}

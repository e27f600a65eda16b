import type { Language } from "@/lib/auth/actor";
import type { Refusal } from "@/lib/rules/refusal";
import { hasMessage, translatorFor } from "@/lib/words";
import { refusalValues } from "./refusal-values";

/**
 * What a form says about a refusal: what is wrong and what to do, with dates and numbers in words. The
 * same sentence stands at the field and in the summary. A refusal that lacks what the sentence would
 * name gets the plain sentence of its code.
 */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const t = translatorFor(language);
  const values = refusalValues(refusal, language);
  const plain = `refusal.plain.${refusal.code}`;
  if (values === null && hasMessage(plain)) return t(plain);
  return t(`refusal.${refusal.code}`, values ?? {});
}

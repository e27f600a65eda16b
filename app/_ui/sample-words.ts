import type { Language } from "@/lib/auth/actor";
import { MESSAGES } from "@/lib/words";
import type { SampleWords } from "./mail-sample-view";

/** The words around a sample mail. */
export function sampleWords(language: Language): SampleWords {
  const { subject, text, html, invite } = MESSAGES[language].templates;
  return { subject, text, html, invite };
}

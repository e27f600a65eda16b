import type { Language } from "@/lib/auth/actor";
import { MESSAGES } from "@/lib/words";
import type { FormWords } from "./form-context";

/** The words every form needs, for the island that cannot reach the catalogue. */
export function formWords(language: Language): FormWords {
  const { common, nav } = MESSAGES[language];
  return {
    required: common.required,
    optional: common.optional,
    summaryHeading: common.errorSummary.heading,
    summaryOne: common.errorSummary.one,
    summaryOther: common.errorSummary.other,
    charactersLeft: common.counter.left,
    charactersOver: common.counter.over,
    signIn: nav.signIn,
  };
}

import { expect } from "@playwright/test";
import { CLOSED_CODES, type ClosedCode } from "../lib/rules/refusal";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { test } from "./fixtures";
import { readAnswer } from "./form-answer";
import { RefusalScene, SLOTS_PATH } from "./refusal-scene";
import { sentencePattern } from "./sentence-pattern";

// Why a day cannot be chosen is to be read on the slot page without any calendar.

const MESSAGES = { ja: ja.refusal.long, en: en.refusal.long };

/** Whose list of reasons names a code; or why no list can. */
type Reader = { readonly who: number } | { readonly notListed: string };

const READERS = {
  past: { notListed: "the list begins tomorrow" },
  weekend: { who: 45 },
  holiday: { who: 45 },
  closure: { who: 45 },
  plan_ineligible: { who: 54 },
  lead: { who: 45 },
  quota_used: { who: 53 },
  horizon: { notListed: "the list ends with the last day that is open" },
  hours: { notListed: "every length on offer fits into the hours" },
  grid: { notListed: "only starts on the grid are listed" },
  length: { notListed: "only lengths on offer are listed" },
  full: { who: 45 },
} as const satisfies Record<ClosedCode, Reader>;

for (const code of CLOSED_CODES) {
  const reader: Reader = READERS[code];
  if ("notListed" in reader) continue;
  test(`${code} is told in both languages in the list of reasons`, async ({ page, baseURL }) => {
    for (const language of ["ja", "en"] as const) {
      const scene = await new RefusalScene(page, baseURL ?? "", language).as(reader.who);
      const { texts } = readAnswer(await scene.open(SLOTS_PATH));
      const sentence = sentencePattern(MESSAGES[language][code]);
      expect(texts).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    }
  });
}

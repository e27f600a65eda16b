import { expect } from "@playwright/test";
import { REFUSAL_CODES, type RefusalCode } from "../lib/rules/refusal";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { selectableDate } from "./date-oracle";
import { test } from "./fixtures";
import { type FormAnswer, readAnswer } from "./form-answer";
import {
  BUSY,
  DRAFTER,
  IN_THE_WAY,
  type Place,
  REFUSAL_CASES,
  type RefusalCase,
  WAITING,
  WISHED,
} from "./refusal-cases";
import { RefusalScene } from "./refusal-scene";
import { sentencePattern } from "./sentence-pattern";

const MESSAGES = { ja: ja.refusal, en: en.refusal };

/** What has to be there before: two requests that wish for the same slot, and a draft. */
let isPrepared = false;
test.beforeEach(async ({ page, baseURL }) => {
  if (isPrepared) return;
  const scene = new RefusalScene(page, baseURL ?? "");
  await (await scene.as(WAITING)).apply(BUSY, WISHED);
  await (await scene.as(IN_THE_WAY)).apply({ date: selectableDate(5), time: "13:00" }, WISHED);
  await (await scene.as(DRAFTER)).saveDraft(
    { date: selectableDate(12), time: "11:00" },
    { date: selectableDate(13), time: "13:00" },
  );
  isPrepared = true;
});

for (const code of REFUSAL_CODES) {
  const refusal: RefusalCase = REFUSAL_CASES[code];
  if ("notByForm" in refusal) continue;
  test(`${code} is said in both languages where it belongs`, async ({ page, baseURL }) => {
    for (const language of ["ja", "en"] as const) {
      const answer = readAnswer(await refusal.produce(new RefusalScene(page, baseURL ?? "", language)));
      expectSaid(answer, sentenceOf(code, language), refusal.at);
    }
  });
}

/** The code's sentence, or the plain one for where what it would name is not known any more. */
function sentenceOf(code: RefusalCode, language: "ja" | "en"): RegExp {
  const messages = MESSAGES[language];
  const plain = new Map(Object.entries(messages.plain)).get(code);
  return sentencePattern(messages[code], ...(plain === undefined ? [] : [plain]));
}

function expectSaid(answer: FormAnswer, sentence: RegExp, at: Place): void {
  const saying = expect.arrayContaining([expect.stringMatching(sentence)]);
  if (at === "page") {
    expect(answer.texts).toEqual(saying);
    return;
  }
  const field = at === "form" ? null : at.field;
  expect(answer.summary).toContainEqual({ field, message: expect.stringMatching(sentence) });
  if (field === null) return;
  expect(answer.messagesAt(field), `at ${field}`).toEqual(saying);
  expect(answer.hasPlace(field), `the summary leads to ${field}`).toBe(true);
}

import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "./auth/actor";
import { CLOSED_CODES, REFUSAL_CODES } from "./rules/refusal";
import { REQUEST_STATUSES } from "./rules/request-status";
import { hasMessage, MESSAGES, translatorFor } from "./words";

function sentencesOf(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, path: string) => {
    if (typeof node === "string") found.set(path, node);
    else if (typeof node === "object" && node !== null) {
      for (const [name, child] of Object.entries(node)) walk(child, path === "" ? name : `${path}.${name}`);
    } else throw new TypeError(`${path} is neither a sentence nor a group of sentences`);
  };
  walk(MESSAGES[language], "");
  return found;
}

/** Names of what a sentence's places take, those inside plural and select branches included. */
function argumentsOf(text: string, language: Language): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) walk(child);
    else if (typeof node === "object" && node !== null) {
      if ("value" in node && typeof node.value === "string" && "type" in node && node.type !== 0) {
        names.add(node.value);
      }
      for (const child of Object.values(node)) walk(child);
    }
  };
  walk(new IntlMessageFormat(text, language, undefined, { captureLocation: false }).getAst());
  return [...names].sort();
}

const sentences = { ja: sentencesOf("ja"), en: sentencesOf("en") };

describe("the catalogues", () => {
  it("have the same sentences in both languages", () => {
    expect([...sentences.en.keys()].sort()).toEqual([...sentences.ja.keys()].sort());
  });

  it("keep their sections in order, so that two people find the same place", () => {
    for (const language of LANGUAGES) {
      const sections = Object.keys(MESSAGES[language]);
      expect(sections).toEqual([...sections].sort());
    }
  });

  it.each([...sentences.ja.keys()])("take the same arguments in both languages: %s", (key) => {
    const english = sentences.en.get(key) ?? "";
    expect(argumentsOf(english, "en")).toEqual(argumentsOf(sentences.ja.get(key) ?? "", "ja"));
  });

  it("hold no empty sentence, no space at an end and no exclamation mark", () => {
    for (const language of LANGUAGES) {
      for (const [key, text] of sentences[language]) {
        // What stands between two names of a list is the one text that a space may end.
        if (!key.endsWith(".separator")) expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe("");
        expect(text, key).not.toMatch(/[!！]/);
      }
    }
  });

  it("blame nobody", () => {
    for (const text of sentences.ja.values()) expect(text).not.toMatch(/不正|無効|エラー/);
    for (const text of sentences.en.values()) expect(text).not.toMatch(/\b(invalid|illegal|error|wrong)\b/i);
  });
});

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(REFUSAL_CODES)("the refusal %s has a sentence, and a plain one when it names something", (code) => {
    const text = sentences[language].get(`refusal.${code}`) ?? "";
    expect(text).not.toBe("");
    const mayLack = argumentsOf(text, language).some((name) => name !== "max");
    expect(sentences[language].has(`refusal.plain.${code}`)).toBe(mayLack);
  });

  it("plain sentences name nothing", () => {
    const plain = [...sentences[language]].filter(([key]) => /^refusal\.(plain|longPlain)\./.test(key));
    expect(plain.length).toBeGreaterThan(0);
    for (const [key, text] of plain) expect(argumentsOf(text, language), key).toEqual([]);
  });

  it.each(CLOSED_CODES)("the closed day %s has a cell word and a long text", (code) => {
    expect(sentences[language].get(`refusal.cell.${code}`)).toMatch(/^.{1,7}$/);
    const text = sentences[language].get(`refusal.long.${code}`) ?? "";
    expect(text).not.toBe("");
    expect(sentences[language].has(`refusal.longPlain.${code}`)).toBe(argumentsOf(text, language).length > 0);
  });

  it.each(REQUEST_STATUSES)("the status %s has a label for customers and one for staff", (status) => {
    expect(sentences[language].get(`status.customer.${status}`)).toBeTruthy();
    expect(sentences[language].get(`status.staff.${status}`)).toBeTruthy();
  });
});

describe("translatorFor", () => {
  it("fills a sentence's places", () => {
    expect(translatorFor("ja")("common.step", { step: 2, total: 4 })).toBe("ステップ 2 / 4");
    expect(translatorFor("en")("common.step", { step: 2, total: 4 })).toBe("Step 2 of 4");
  });

  it("throws when a value is missing, so that no half sentence goes out", () => {
    expect(() => translatorFor("ja")("common.step", { step: 2 })).toThrow();
  });

  it("knows which sentences there are", () => {
    expect(hasMessage("common.back")).toBe(true);
    expect(hasMessage("common")).toBe(false);
    expect(hasMessage("common.back.length")).toBe(false);
    expect(hasMessage("toString")).toBe(false);
    expect(hasMessage("refusal.__proto__")).toBe(false);
  });
});

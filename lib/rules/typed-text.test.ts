import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCharacters, isReadableText, tidyText } from "./typed-text";

const anyText = fc.string({ unit: "binary" });

describe("tidied text", () => {
  it.each([
    ["line ends of any system become one kind", "一\r\n二\r三\n四", "一\n二\n三\n四"],
    ["an empty line between stays", "一\r\n\r\n二", "一\n\n二"],
    ["space around goes, the ideographic too", " \u3000\n相談\t\u3000", "相談"],
    ["space within stays", "相談 の\u3000件", "相談 の\u3000件"],
    ["parted marks are composed", "か\u3099", "が"],
    ["full-width letters stay as typed", "ＳＯＲＡＣＯＭ", "ＳＯＲＡＣＯＭ"],
    ["only space is nothing", "\u3000 \r\n", ""],
  ])("%s", (_, raw, tidy) => {
    expect(tidyText(raw)).toBe(tidy);
  });

  it("is tidy already", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(tidyText(tidyText(raw))).toBe(tidyText(raw));
        expect(tidyText(raw)).not.toContain("\r");
      }),
    );
  });
});

describe("the number of characters", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["相談", 2],
    ["𠮟る", 2],
    ["👍", 1],
    ["👍🏽", 2],
    ["a\nb", 3],
    ["\ud83d", 1],
  ])("of %j is %i", (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it("adds up", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(countCharacters(a + b)).toBe(countCharacters(a) + countCharacters(b));
      }),
    );
  });
});

describe("text that can be stored", () => {
  it.each([
    ["plain", "相談したいこと", true],
    ["empty", "", true],
    ["an emoji", "👍🏽", true],
    ["other control characters", "a\u0007\u001b[0m\u200f", true],
    ["a NUL", "a\u0000b", false],
    ["a high surrogate alone", "a\ud83d", false],
    ["a low surrogate alone", "\udc4da", false],
    ["a pair turned round", "\udc4d\ud83d", false],
  ])("with %s", (_, text, expected) => {
    expect(isReadableText(text)).toBe(expected);
  });

  it("survives being written as UTF-8 and read again", () => {
    const texts = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(anyText, texts), (text) => {
        const isKept = new TextDecoder().decode(new TextEncoder().encode(`.${text}`)) === `.${text}`;
        expect(isReadableText(text)).toBe(isKept && !text.includes("\u0000"));
      }),
    );
  });
});

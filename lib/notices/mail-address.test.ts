import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMailAddress } from "./mail-address";

const long = (length: number) => `${"a".repeat(length - "@example.jp".length)}@example.jp`;

describe("an address in a mail header", () => {
  it.each([
    "taro@example.jp",
    "taro+office.hours@sub.example.co.jp",
    "o'neil@example.com",
    "太郎@例え.jp",
    long(320),
  ])("can be %s", (address) => expect(isMailAddress(address)).toBe(true));

  it.each([
    ["nothing", ""],
    ["without @", "taro"],
    ["two @", "a@b@example.jp"],
    ["nothing before @", "@example.jp"],
    ["nothing after @", "taro@"],
    ["a line end and a header", "taro@example.jp\r\nBcc: eve@example.com"],
    ["a line feed", "taro\n@example.jp"],
    ["NUL", "taro\u0000@example.jp"],
    ["a space", "taro yamada@example.jp"],
    ["a wide space", "taro@example.jp\u3000"],
    ["a line separator", "taro\u2028@example.jp"],
    ["a zero-width space", "taro\u200b@example.jp"],
    ["brackets", "<taro@example.jp>"],
    ["a second address", "taro@example.jp,eve@example.com"],
    ["a group", "all:taro@example.jp;"],
    ["quotes", '"taro"@example.jp'],
    ["321 characters", long(321)],
  ])("cannot have %s", (_what, address) => expect(isMailAddress(address)).toBe(false));

  it("never lets a control character or a bracket through", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("\r", "\n", "\t", "\u007f", "\u0085", "<", ">"),
        (text, bad) => {
          expect(isMailAddress(`${text}${bad}@example.jp`)).toBe(false);
        },
      ),
    );
  });
});

import { expect, it } from "vitest";
import { readEmailAddress } from "./email-address";

it.each([
  ["taro@example.jp", "taro@example.jp"],
  [" Taro@Example.JP \n", "taro@example.jp"],
  ["ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "taro@example.jp"],
  ["　taro@example.jp　", "taro@example.jp"],
  ["taro", null],
  ["", null],
  ["taro@example.jp\r\nBcc: evil@example.com", null],
  ["taro@example.jp, evil@example.com", null],
  [`${"a".repeat(300)}@example.jp`, null],
])("%j is read as %j", (typed, expected) => {
  expect(readEmailAddress(typed)).toBe(expected);
});

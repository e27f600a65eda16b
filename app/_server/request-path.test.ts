import { describe, expect, it } from "vitest";
import { refererPath, signInPath } from "./request-path";

describe("the way to the sign-in page and back", () => {
  it.each([
    ["/requests/OH-1024", "/sign-in?next=%2Frequests%2FOH-1024"],
    ["/apply/slots?view=list", "/sign-in?next=%2Fapply%2Fslots%3Fview%3Dlist"],
    ["/", "/sign-in"],
    ["//evil.example", "/sign-in"],
    [null, "/sign-in"],
  ])("from %s is %s", (path, expected) => {
    expect(signInPath(path)).toBe(expected);
  });

  it.each([
    ["https://ours.example/apply/topic?a=1#x", "/apply/topic?a=1"],
    ["https://evil.example/apply/topic", null],
    ["nonsense", null],
    ["", null],
  ])("the page %j is %j", (referer, expected) => {
    expect(refererPath(new Headers({ referer }), "https://ours.example")).toBe(expected);
  });
});

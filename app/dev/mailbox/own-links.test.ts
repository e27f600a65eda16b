import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownLinks } from "./own-links";

const ORIGIN = "http://localhost:3000";
const hrefs = (text: string) => ownLinks(text, ORIGIN).flatMap(({ href }) => href ?? []);

describe("the links of a mail in the demo mailbox", () => {
  it("lead into our own site as paths", () => {
    expect(ownLinks(`開く: ${ORIGIN}/requests/OH-1024?done=1\nまで。`, ORIGIN)).toEqual([
      { text: "開く: ", href: null },
      { text: `${ORIGIN}/requests/OH-1024?done=1`, href: "/requests/OH-1024?done=1" },
      { text: "\nまで。", href: null },
    ]);
    expect(hrefs(`（${ORIGIN}/a）「${ORIGIN}/b」。${ORIGIN}/c、`)).toEqual(["/a", "/b", "/c"]);
  });

  it.each([
    "https://meet.google.com/abc-defg-hij",
    "https://localhost:3000/",
    "http://localhost:3001/",
    "http://localhost:3000.evil.example/",
    "http://localhost:3000@evil.example/",
    "http://evil.example/?http",
    "http://user@localhost:3000/",
    "javascript:alert(1)",
    "//localhost:3000/",
  ])("do not lead elsewhere: %s", (link) => {
    expect(hrefs(`見る ${link} ください`)).toEqual([]);
  });

  it("lose nothing of the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl(), fc.constant(`${ORIGIN}/x`))), (pieces) => {
        const text = pieces.join(" ");
        expect(
          ownLinks(text, ORIGIN)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

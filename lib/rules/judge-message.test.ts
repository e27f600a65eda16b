import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeMessage, judgeReason, MESSAGE_MAX, REASON_MAX } from "./judge-message";

const codesOf = (judged: ReturnType<typeof judgeMessage>) => judged.refusals.map(({ code }) => code);

describe.each([
  { name: "a message", judge: judgeMessage, max: 2000, missing: "message_missing", long: "message_long" },
  { name: "a reason", judge: judgeReason, max: 500, missing: "reason_missing", long: "reason_long" },
])("$name", ({ judge, max, missing, long }) => {
  it("of ordinary length is kept tidied", () => {
    expect(judge(" 了解しました。\r\n来週で。\u3000", "message", true)).toEqual({
      refusals: [],
      text: "了解しました。\n来週で。",
    });
  });

  it.each(["", " \u3000\r\n\t"])("of nothing (%j) is missing only where it is required", (raw) => {
    expect(judge(raw, "words", true).refusals).toEqual([{ code: missing, field: "words" }]);
    expect(judge(raw, "words", false)).toEqual({ refusals: [], text: "" });
  });

  it.each([
    ["letters", "あ", "あ"],
    ["emoji, one each", "👍", "👍"],
    ["rare kanji, one each", "𠮷", "𠮷"],
    ["composed marks, one each", "か\u3099", "が"],
  ])("may have as many characters as the limit says: %s", (_, unit, kept) => {
    expect(judge(unit.repeat(max), "message", true)).toEqual({ refusals: [], text: kept.repeat(max) });
    expect(judge(unit.repeat(max + 1), "message", true).refusals).toEqual([
      { code: long, field: "message", params: { count: max + 1 } },
    ]);
  });

  it("counts a line end of Windows once and space around it not at all", () => {
    expect(codesOf(judge(`\r\n ${"あ\r\n".repeat(max / 2 - 1)}ああ \r\n`, "message", true))).toEqual([]);
    expect(codesOf(judge(`${"あ\r\n".repeat(max / 2)}あ`, "message", true))).toEqual([long]);
  });

  it.each([
    ["a NUL", "了解\u0000"],
    ["a lone surrogate", "了解\ud83d"],
  ])("with %s cannot be read", (_, raw) => {
    expect(judge(raw, "message", true).refusals).toEqual([{ code: "text_unreadable", field: "message" }]);
  });

  it("is judged whatever was typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 600 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(fc.property(typed, fc.boolean(), (raw, isRequired) => void judge(raw, "message", isRequired)));
  });
});

describe("the limits", () => {
  it("are those shown beside the fields", () => {
    expect([MESSAGE_MAX, REASON_MAX]).toEqual([2000, 500]);
  });
});

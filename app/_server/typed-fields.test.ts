import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadableText } from "@/lib/rules/typed-text";
import { FIELD_BYTES, readTypedFields } from "./typed-fields";

function formOf(entries: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

// FormData itself repairs lone surrogates; a body decoded by hand may still hold them.
function fakeForm(name: string, value: string): FormData {
  const form = new FormData();
  form.keys = () => [name][Symbol.iterator]();
  form.getAll = () => [value];
  return form;
}

describe("what was typed into a form", () => {
  it("comes back as it was, with repeated fields as lists", () => {
    const form = formOf([
      ["topic", "接続が切れます"],
      ["slot", "a"],
      ["slot", "b"],
      ["empty", ""],
      ["$ACTION_ID_1", "x"],
    ]);
    expect(readTypedFields(form)).toEqual({
      values: { topic: "接続が切れます", slot: ["a", "b"], empty: "" },
      refusals: [],
    });
  });

  it.each([
    ["NUL", "a\0b", "ab"],
    ["a lone high surrogate", "a\uD800b", "a\uFFFDb"],
    ["a lone low surrogate", "\uDC00", "\uFFFD"],
  ])("is refused when it holds %s, and comes back without it", (_name, text, shown) => {
    const { values, refusals } = readTypedFields(fakeForm("topic", text));
    expect(refusals).toEqual([{ code: "text_unreadable", field: "topic" }]);
    expect(values).toEqual({ topic: shown });
  });

  it("may hold pairs of surrogates, line ends and joined emoji", () => {
    expect(readTypedFields(fakeForm("topic", "👩‍👩‍👧 𠮷野家\r\n")).refusals).toEqual([]);
  });

  it.each([
    [FIELD_BYTES, []],
    [FIELD_BYTES + 1, [{ code: "topic_long", field: "topic", params: { count: FIELD_BYTES + 1 } }]],
  ])("%i bytes in one field", (length, refusals) => {
    const read = readTypedFields(formOf([["topic", "a".repeat(length)]]));
    expect(read.refusals).toEqual(refusals);
    expect(String(read.values.topic)).toHaveLength(FIELD_BYTES);
  });

  it("is counted in bytes, and never cut within a character", () => {
    const { values, refusals } = readTypedFields(formOf([["note", "あ".repeat(30_000)]]));
    expect(refusals).toMatchObject([{ code: "too_large", field: "note" }]);
    expect(values.note).toBe("あ".repeat(Math.floor(FIELD_BYTES / 3)));
  });

  it("is kept apart from the object it stands in, whatever the fields are called", () => {
    const { values, refusals } = readTypedFields(
      formOf([
        ["__proto__", "a"],
        ["__proto__", "b"],
        ["constructor", "c".repeat(FIELD_BYTES + 1)],
      ]),
    );
    expect(Object.keys(values)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(refusals).toMatchObject([{ code: "too_large", field: "constructor" }]);
  });

  it("has no files", () => {
    const { values, refusals } = readTypedFields(formOf([["topic", new File(["x"], "a.txt")]]));
    expect(values).toEqual({});
    expect(refusals).toEqual([{ code: "text_unreadable", field: "topic" }]);
  });

  it("is kept or refused whatever it is, within the limit", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 50 }),
        fc.integer({ min: 0, max: 5_000 }),
        (text, times) => {
          const { values, refusals } = readTypedFields(fakeForm("topic", text.repeat(times)));
          const shown = String(values.topic);
          expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(FIELD_BYTES);
          expect(isReadableText(shown)).toBe(true);
          if (refusals.length === 0) expect(shown).toBe(text.repeat(times));
        },
      ),
      { numRuns: 60 },
    );
  });
});

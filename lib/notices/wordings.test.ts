import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeWording, WORDING_MAX } from "./judge-wording";
import { mailSample } from "./mail-samples";
import { judgeWordings, standardWordings, wordingsOf } from "./wording-form";
import { fillPlaceholders, unknownPlaceholders } from "./wordings";

const VALUES = { reference: "OH-1024", account: "湖畔センサー株式会社", name: "中村 玲奈" };
const codesOf = (raw: string, part: "opening" | "closing" = "opening") =>
  judgeWording(raw, part).refusals.map(({ code }) => code);

describe("placeholders", () => {
  it("are filled wherever they stand, once", () => {
    expect(fillPlaceholders("{name} 様 {reference}/{reference}", VALUES)).toBe(
      "中村 玲奈 様 OH-1024/OH-1024",
    );
    expect(fillPlaceholders("{name}", { ...VALUES, name: "{account}" })).toBe("{account}");
  });

  it.each(["{date}", "{ name}", "{Name}", "{}", "{name", "name}", "{{name}}", "{name, plural, other {#}}"])(
    "are of a closed list: %s is none",
    (text) => {
      expect(unknownPlaceholders(text)).not.toEqual([]);
      expect(codesOf(text)).toEqual(["placeholder_unknown"]);
    },
  );

  it("that are known are taken", () => {
    expect(codesOf("{name} 様、{account} の {reference} です。")).toEqual([]);
  });
});

describe("a reworded part", () => {
  it("says something, at the opening; a closing note may be left out", () => {
    expect(codesOf(" \u3000\r\n")).toEqual(["wording_missing"]);
    expect(codesOf(" ", "closing")).toEqual([]);
  });

  it(`has at most ${WORDING_MAX} characters`, () => {
    expect(codesOf("😀".repeat(WORDING_MAX))).toEqual([]);
    expect(codesOf("😀".repeat(WORDING_MAX + 1))).toEqual(["wording_long"]);
  });

  it.each(["a\u0000b", "a\u0007b", "a\tb", "a\u001bb", "a\u0085b", "a\u2028b", "a\u202eb", "a\ud800"])(
    "has no control character or mark that turns the reading: %j",
    (text) => expect(codesOf(text)).toEqual(["text_unreadable"]),
  );

  it("keeps its lines", () => {
    expect(judgeWording(" 一行目\r\n二行目 ", "opening")).toEqual({ refusals: [], text: "一行目\n二行目" });
  });

  it("that is what the product says anyway is not kept", () => {
    const form = standardWordings("customer.confirm", "ja");
    expect(judgeWordings(form, "customer.confirm", "ja")).toEqual({
      outcome: "ok",
      value: { opening: null, closing: null },
    });
  });
});

describe("a mail with reworded parts", () => {
  const written = (opening: string, closing: string) =>
    mailSample("customer.confirm", "ja", wordingsOf({ opening, closing }, "customer.confirm"));

  it("opens and closes with them, and says every fact as before", () => {
    const plain = mailSample("customer.confirm", "ja");
    const { subject, bodyText, bodyHtml } = written(
      "{name} 様のために\n用意しました。\n\n二段落目",
      "{reference} の件でした。",
    );
    expect(subject).toBe(plain.subject);
    expect(bodyText).toContain(
      "中村 玲奈 様\n\n中村 玲奈 様のために\n用意しました。\n\n二段落目\n\n受付番号: OH-1024",
    );
    expect(bodyHtml).toContain("<p>中村 玲奈 様のために<br>\n用意しました。</p>\n<p>二段落目</p>");
    expect(bodyText).toMatch(/requests\/OH-1024\n\nOH-1024 の件でした。\n\nSORACOM/);
    const { opening } = standardWordings("customer.confirm", "ja");
    const rest = plain.bodyText.split(`${opening}\n`)[1] ?? "";
    for (const line of rest.split("\n")) expect(bodyText).toContain(line);
  });

  it("has no other tag and no other line than it should, whatever was written", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("<b>x</b>", "&lt;", '"><img src=x>'),
    );
    fc.assert(
      fc.property(typed, typed, (opening, closing) => {
        const { bodyText, bodyHtml } = written(opening, closing);
        expect(bodyHtml).not.toMatch(/<(b|img|script)\b/);
        expect(bodyText).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u);
        expect(bodyText).toContain("受付番号: OH-1024");
      }),
    );
  });
});

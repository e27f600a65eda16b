import { describe, expect, it } from "vitest";
import { languageFor } from "./language";

const unknown = { saved: null, cookie: null, acceptLanguage: null };

describe("languageFor", () => {
  it("follows the saved choice, then the browser's last choice, then what the browser asks for", () => {
    const all = { saved: "en", cookie: "ja", acceptLanguage: "ja" };
    expect(languageFor(all)).toBe("en");
    expect(languageFor({ ...all, saved: null })).toBe("ja");
    expect(languageFor({ ...unknown, acceptLanguage: "en" })).toBe("en");
    expect(languageFor(unknown)).toBe("ja");
  });

  it("passes over a choice that is no language of ours", () => {
    expect(languageFor({ saved: "fr", cookie: "EN", acceptLanguage: "en" })).toBe("en");
    expect(languageFor({ saved: "", cookie: "__proto__", acceptLanguage: null })).toBe("ja");
  });

  it.each([
    ["en-US,en;q=0.9", "en"],
    ["en-GB;q=0.4, ja;q=0.5", "ja"],
    ["ja;q=0.4, en;q=0.5", "en"],
    ["en;q=0", "ja"],
    ["fr-FR, de;q=0.8", "ja"],
    ["fr, en;q=0.1", "en"],
    ["*", "ja"],
    ["", "ja"],
    ["en;q=abc", "en"],
    [";;,,", "ja"],
  ])("reads Accept-Language %j as %s", (acceptLanguage, language) => {
    expect(languageFor({ ...unknown, acceptLanguage })).toBe(language);
  });
});

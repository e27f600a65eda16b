import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inFullRun } from "../../testing/full-run";
import { LINK_CODES } from "../refusal";
import { OWN_TOOL_NAMES, TOOL_KEYS } from "./tool-key";
import { vetMeetingLink } from "./vet-meeting-link";

const HOSTS = [
  [
    "zoom.us",
    "us02web.zoom.us",
    "meet.google.com",
    "teams.microsoft.com",
    "example.webex.com",
    "whereby.com",
  ],
  [
    "meet.jit.si",
    "facetime.apple.com",
    "meet.livekit.io",
    "meet.example.co.jp",
    "conf.example",
    "会議.example.jp",
  ],
  ["zoorn.us", "bit.ly", "192.168.0.1", "localhost", "a.b..c", "zoom.us.", "wеbex.com", "user:pw@zoom.us"],
].flat();
const PATHS = [
  "/j/85012345678",
  "/abc-defg-hij",
  "/room",
  "/meet/taro",
  "/l/meetup-join/19:a@thread.v2/0",
  "/rooms/a",
  "/join",
  "",
];

/** Any string JavaScript can hold, lone surrogates and NUL included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

/** Strings not far from a link, so that many are accepted. */
const nearLink = fc
  .tuple(
    fc.constantFrom(
      "https://",
      "http://",
      "",
      "https:",
      "HTTPS://",
      " <https://",
      "会議：https://",
      "url:https://",
    ),
    fc.constantFrom(...HOSTS),
    fc.constantFrom("", "", "", ":443", ":8080", "."),
    fc.constantFrom(...PATHS),
    fc.oneof(
      fc.constant(""),
      fc.webQueryParameters().map((query) => `?${query}`),
      fc.string({ maxLength: 12 }),
    ),
    fc.oneof(
      fc.constant(""),
      fc.webFragments().map((fragment) => `#${fragment}`),
      anyText,
    ),
  )
  .map((parts) => parts.join(""));

const typed = fc.oneof(
  nearLink,
  anyText,
  fc.string({ unit: "binary" }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

describe("any text at all", () => {
  it("is answered, never thrown at, with parts that fit together", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { tool, kind, guest, href, flagged, refusal } = vetMeetingLink(text);
        expect(TOOL_KEYS).toContain(tool);
        const isAccepted = kind === "join" && guest !== "no";
        expect(refusal === null).toBe(isAccepted);
        expect(href !== null).toBe(isAccepted);
        if (refusal !== null) {
          expect(LINK_CODES).toContain(refusal);
          expect(flagged).toBe(false);
        }
      }),
      { numRuns: inFullRun(3000, 100_000) },
    );
  });

  it("gives, where accepted, a plain https link which is accepted as it stands", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const first = vetMeetingLink(text);
        if (first.href === null) return;
        const url = new URL(first.href);
        expect(first.href.startsWith("https://")).toBe(true);
        expect(first.href).toMatch(/^[\x21-\x7e]{9,2048}$/);
        expect([url.username, url.password, url.port, url.hostname.endsWith(".")]).toEqual([
          "",
          "",
          "",
          false,
        ]);
        expect(vetMeetingLink(first.href)).toEqual({ ...first, extracted: false });
      }),
      { numRuns: inFullRun(3000, 100_000) },
    );
  });

  it("is accepted up to 2,048 characters, normalised, and not beyond", () => {
    const start = "https://zoom.us/j/85012345678?pwd=";
    expect(vetMeetingLink(start.padEnd(2048, "a")).refusal).toBeNull();
    expect(vetMeetingLink(start.padEnd(2049, "a")).refusal).toBe("url_long");
    expect(vetMeetingLink(`https://meet.example.jp/${"会".repeat(400)}`).refusal).toBe("url_long");
    expect(vetMeetingLink("a".repeat(100_000)).refusal).toBe("url_long");
  });

  it("holds NUL and lone surrogates without harm", () => {
    for (const text of [
      "\u0000",
      "https://zoom.us/j/850\u000012345678",
      "https://\ud800.example/",
      "https://zoom.us\u0000.evil.example/j/85012345678",
    ]) {
      expect(vetMeetingLink(text).href, JSON.stringify(text)).toBeNull();
    }
    expect(vetMeetingLink("https://meet.example.jp/a%00b").refusal).toBe("url_not_join");
  });

  it.each([
    ["one letter", "a"],
    ["dotted labels", "a."],
    ["hosts", "a.b/"],
    ["links", "https://a.b/ "],
    ["schemes within each other", "https://"],
    ["closing brackets", ")"],
    ["percent signs", "%25"],
    ["mail addresses", "a.b@"],
    ["colons", "a:"],
    ["full-width letters", "ａ．"],
    ["format characters", "\u200b"],
    ["line ends", "\r\n"],
    ["digits", "0-"],
    ["known hosts", "zoom.us "],
  ])("is read in no time, however long: %s", (_, unit) => {
    const filler = unit.repeat(Math.ceil(65_000 / unit.length)).slice(0, 65_000);
    for (const text of [
      filler,
      `https://zoom.us/j/85012345678 ${filler}`,
      `x.${filler}@`,
      `https://a.example/${filler}`,
    ]) {
      vetMeetingLink(text);
      const durations = Array.from({ length: 3 }, () => {
        const startedAt = performance.now();
        vetMeetingLink(text);
        return performance.now() - startedAt;
      });
      expect(Math.min(...durations)).toBeLessThan(50);
    }
  });
});

describe("the tools a customer may name", () => {
  it("are ones whose links are accepted, each once, ours not among them", () => {
    expect(new Set(TOOL_KEYS).size).toBe(TOOL_KEYS.length);
    expect(TOOL_KEYS).toEqual(expect.arrayContaining([...OWN_TOOL_NAMES]));
    expect(OWN_TOOL_NAMES).toEqual(expect.arrayContaining(["zoom", "teams", "webex", "whereby", "unknown"]));
    for (const key of [
      "google_meet",
      "slack",
      "skype",
      "lookalike",
      "phone",
      "shortener",
      "other",
    ] as const) {
      expect(OWN_TOOL_NAMES).not.toContain(key);
    }
  });
});

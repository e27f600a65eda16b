import { describe, expect, it } from "vitest";
import { logLine, withoutSecrets } from "./log";

const at = new Date("2026-11-24T01:02:03.004Z");

describe("a line of the log", () => {
  it("is one line of JSON", () => {
    expect(
      logLine("info", "info", "signed_in", { userId: "u\n1", count: 2, isNew: true, none: null }, at),
    ).toBe(
      '{"time":"2026-11-24T01:02:03.004Z","level":"info","event":"signed_in","userId":"u\\n1","count":2,"isNew":true,"none":null}',
    );
  });

  it.each([
    ["silent", []],
    ["error", ["error"]],
    ["warn", ["error", "warn"]],
    ["info", ["error", "warn", "info"]],
    ["debug", ["error", "warn", "info", "debug"]],
  ] as const)("at level %s is written for %j", (threshold, written) => {
    const levels = ["error", "warn", "info", "debug"] as const;
    expect(levels.filter((level) => logLine(threshold, level, "event", {}, at) !== null)).toEqual(written);
  });

  it.each(["token", "sessionToken", "cookie", "password", "bodyText", "meetingUrl", "link", "authSecret"])(
    "hides a field named %s",
    (name) => {
      const line = logLine("info", "info", "event", { [name]: "s3cret" }, at);
      expect(line).not.toContain("s3cret");
      expect(line).toContain("[hidden]");
    },
  );

  it("cuts long texts", () => {
    expect(logLine("info", "info", "event", { reason: "a".repeat(9_000) }, at)?.length).toBeLessThan(700);
  });
});

describe("the reason of a fault", () => {
  it.each([
    ["fetch https://zoom.us/j/123?pwd=abc failed", "fetch [link] failed"],
    ["connect postgresql://user:pw@db/app", "connect [link]"],
    ["no mailbox for taro@example.co.jp", "no mailbox for [address]"],
    ["bad key abcdefghijklmnopqrstuvwxyz0123", "bad key [key]"],
    [`/api/calendar/${"aB3_-".repeat(9).slice(0, 43)}.ics`, "/api/calendar/[key].ics"],
    ["unique constraint broken", "unique constraint broken"],
  ])("%j is logged as %j", (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });
});

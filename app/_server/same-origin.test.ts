import { describe, expect, it } from "vitest";
import { isSafeMethod, isSameOrigin } from "./same-origin";

const OURS = "https://office-hours.example.jp";

describe("the proof that a request comes from our own page", () => {
  it.each([
    ["same-origin", OURS, true],
    ["same-origin", undefined, true],
    ["same-origin", "null", true],
    ["same-site", OURS, true],
    [undefined, OURS, true],
    ["none", undefined, false],
    ["same-site", undefined, false],
    ["cross-site", undefined, false],
    ["cross-site", "https://evil.example", false],
    ["SAME-ORIGIN", undefined, false],
    ["same-origin, cross-site", undefined, false],
    [undefined, undefined, false],
    [undefined, "null", false],
    [undefined, "", false],
    [undefined, "https://evil.example", false],
    [undefined, `${OURS}:443`, false],
    [undefined, `${OURS}.evil.example`, false],
    [undefined, `${OURS}/`, false],
    [undefined, "http://office-hours.example.jp", false],
    [undefined, "https://OFFICE-HOURS.example.jp", false],
  ])("Sec-Fetch-Site %s with Origin %s: %s", (site, origin, expected) => {
    const headers = new Headers();
    if (site !== undefined) headers.set("sec-fetch-site", site);
    if (origin !== undefined) headers.set("origin", origin);
    expect(isSameOrigin(headers, OURS)).toBe(expected);
  });

  it("does not listen to headers that others choose", () => {
    const headers = new Headers({
      host: "office-hours.example.jp",
      "x-forwarded-host": "office-hours.example.jp",
      referer: `${OURS}/apply/slots`,
      "next-action": "1",
    });
    expect(isSameOrigin(headers, OURS)).toBe(false);
  });

  it.each(["GET", "HEAD"])("%s needs no proof", (method) => expect(isSafeMethod(method)).toBe(true));
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get"])("%s does", (method) =>
    expect(isSafeMethod(method)).toBe(false),
  );
});

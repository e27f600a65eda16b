import { describe, expect, it } from "vitest";
import { edgeRefusal, MAX_BODY_BYTES } from "./edge-refusal";

const ORIGIN = "http://localhost:3000";

function decide(
  method: string,
  headers: Record<string, string> = {},
  site = { origin: ORIGIN, isEvaluation: true },
) {
  const all = { host: new URL(site.origin).host, ...headers };
  return edgeRefusal({ method, headers: new Headers(all) }, site);
}

const own = { "sec-fetch-site": "same-origin" };

describe("before the application sees a request", () => {
  it.each(["GET", "HEAD"])("%s passes without a proof", (method) => {
    expect(decide(method)).toBeNull();
    expect(decide(method, { "sec-fetch-site": "cross-site" })).toBeNull();
  });

  it("POST passes from our own pages only", () => {
    expect(decide("POST", own)).toBeNull();
    expect(decide("POST", { origin: ORIGIN })).toBeNull();
    expect(decide("POST")).toMatchObject({ status: 403 });
    expect(decide("POST", { origin: "null" })).toMatchObject({ status: 403 });
    expect(decide("POST", { "x-forwarded-host": "localhost:3000" })).toMatchObject({ status: 403 });
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"])(
    "%s is not available",
    (method) => {
      expect(decide(method, own)).toMatchObject({ status: 405 });
    },
  );

  it.each([
    [{ "content-length": String(MAX_BODY_BYTES) }, null],
    [{ "content-length": String(MAX_BODY_BYTES + 1) }, 413],
    [{ "content-length": "nonsense" }, 413],
    [{ "transfer-encoding": "chunked" }, 413],
    [{ "content-length": "0" }, null],
    [{}, null],
  ])("a body announced by %j: %s", (headers, status) => {
    expect(decide("POST", { ...own, ...headers })?.status ?? null).toBe(status);
  });

  it("leads back to the page a refused form was on, and nowhere else", () => {
    const large = { ...own, "content-length": "5000000" };
    expect(decide("POST", { ...large, referer: `${ORIGIN}/apply/topic?x=1` })).toMatchObject({
      backPath: "/apply/topic?x=1",
    });
    expect(decide("POST", { ...large, referer: "https://evil.example/apply" })).toMatchObject({
      backPath: "/",
    });
    expect(decide("POST", large)).toMatchObject({ backPath: "/" });
  });
});

describe("the name a request came by", () => {
  it("in evaluation a foreign name is refused, whatever the method", () => {
    expect(decide("GET", { host: "evil.example:3000" })).toMatchObject({ status: 421 });
    expect(decide("POST", { ...own, host: "evil.example:3000" })).toMatchObject({ status: 421 });
    expect(decide("GET", { host: "localhost.evil.example:3000" })).toMatchObject({ status: 421 });
  });

  it.each(["127.0.0.1:3000", "[::1]:3000", "localhost:4000"])("in evaluation %s is known", (host) => {
    expect(decide("GET", { host })).toBeNull();
  });

  it("in production the name does not matter and shapes nothing", () => {
    const site = { origin: "https://office-hours.example.jp", isEvaluation: false };
    expect(decide("GET", { host: "10.0.0.7:3000" }, site)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { contentPolicy, isBuildFile, securityHeaders } from "./security-headers";

const input = {
  pathname: "/requests",
  nonce: "bm9uY2U=",
  isHttps: true,
  isEvaluation: false,
  isDevelopment: false,
};

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split("; ").map((text) => [text.split(" ")[0] ?? "", text.split(" ").slice(1).join(" ")]),
  );
}

describe("the content policy of a page", () => {
  it("allows nothing by default, and scripts and styles by the page's nonce", () => {
    const policy = directives(contentPolicy(input));
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("script-src")).toBe("'nonce-bm9uY2U=' 'strict-dynamic'");
    expect(policy.get("style-src")).toBe("'self' 'nonce-bm9uY2U='");
    expect(policy.get("form-action")).toBe("'self'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    expect(policy.has("upgrade-insecure-requests")).toBe(true);
  });

  it("never allows inline script or eval outside development", () => {
    expect(contentPolicy(input)).not.toMatch(/unsafe/);
    expect(contentPolicy({ ...input, isDevelopment: true })).toContain("'unsafe-eval'");
  });

  it("allows frames of our own only where the demo mailbox is", () => {
    expect(directives(contentPolicy(input)).get("frame-src")).toBe("'none'");
    expect(directives(contentPolicy({ ...input, isEvaluation: true })).get("frame-src")).toBe("'self'");
  });

  it.each(["/dev/mailbox/019a/html", "/dev/mailbox/templates/customer.confirm/ja/html"])(
    "of a mail's own HTML forbids everything but its look: %s",
    (pathname) => {
      const policy = directives(contentPolicy({ ...input, pathname }));
      expect(policy.get("default-src")).toBe("'none'");
      expect(policy.get("sandbox")).toBe("");
      expect(policy.has("script-src")).toBe(false);
      expect(policy.get("frame-ancestors")).toBe("'self'");
    },
  );

  it("does not force https where the site is served without it", () => {
    expect(contentPolicy({ ...input, isHttps: false })).not.toContain("upgrade-insecure-requests");
  });
});

describe("the other headers", () => {
  it("are on every answer", () => {
    const headers = securityHeaders({ pathname: "/", isHttps: true });
    expect(Object.fromEntries(headers)).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "X-Frame-Options": "DENY",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Strict-Transport-Security": "max-age=63072000",
    });
  });

  it("promise https only where it is", () => {
    expect(securityHeaders({ pathname: "/", isHttps: false }).has("Strict-Transport-Security")).toBe(false);
  });

  it("never tell the address of the confirm page, which holds a token", () => {
    expect(securityHeaders({ pathname: "/sign-in/confirm", isHttps: true }).get("Referrer-Policy")).toBe(
      "strict-origin",
    );
  });

  it("never tell the address of a calendar feed, which is a secret as a whole", () => {
    expect(
      securityHeaders({ pathname: "/api/calendar/secret.ics", isHttps: true }).get("Referrer-Policy"),
    ).toBe("no-referrer");
  });

  it.each([
    ["/_next/static/chunks/a.js", true],
    ["/icon.svg", true],
    ["/_next/image", false],
    ["/requests", false],
    ["/", false],
  ])("%s may be cached: %s", (pathname, expected) => {
    expect(isBuildFile(pathname)).toBe(expected);
  });
});

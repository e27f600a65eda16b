import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeNextPath } from "./safe-next-path";

describe("the page to go on to after signing in", () => {
  it.each([
    ["/", "/"],
    ["/scope", "/scope"],
    ["/apply/slots?view=list", "/apply/slots?view=list"],
    ["/requests/OH-1024", "/requests/OH-1024"],
    ["/staff/requests?tab=all&page=2", "/staff/requests?tab=all&page=2"],
  ])("%s is kept", (asked, kept) => {
    expect(safeNextPath(asked)).toBe(kept);
  });

  it.each([
    [null],
    [""],
    ["requests"],
    ["//evil.example"],
    ["/\\evil.example"],
    ["/requests//evil.example"],
    ["/./\\/evil.example"],
    ["/requests/../..//evil.example"],
    ["https://evil.example/requests"],
    ["javascript:alert(1)"],
    ["/\tevil"],
    ["/requests\r\nSet-Cookie: a=b"],
    ["/requests@evil.example"],
    ["/staffing"],
    ["/dev/mailbox"],
    ["/api/readyz"],
    ["/sign-in?next=/"],
    [`/requests/${"a".repeat(512)}`],
  ])("%j is not", (asked) => {
    expect(safeNextPath(asked)).toBeNull();
  });

  it("never leads to another origin", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (asked) => {
          const next = safeNextPath(asked);
          if (next !== null)
            expect(new URL(next, "https://ours.example").origin).toBe("https://ours.example");
        },
      ),
    );
  });
});

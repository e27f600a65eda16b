import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUuid } from "./uuid";

describe("an id from outside", () => {
  it("of any version passes, in either case", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(isUuid(id)).toBe(true);
        expect(isUuid(id.toUpperCase())).toBe(true);
      }),
    );
    expect(isUuid("00000000-0000-0000-0000-000000000000")).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["a digit short", "0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f6"],
    ["a digit long", "0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f607"],
    ["a letter beyond f", "0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f6g"],
    ["no hyphens", "0190f5e47a517c3e8f2a1b2c3d4e5f60"],
    ["braces around it", "{0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f60}"],
    ["space before it", " 0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f60"],
    ["a line end after it", "0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f60\n"],
    ["full-width digits", "０190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f60"],
    ["a NUL in it", "0190f5e4-7a51-7c3e-8f2a-1b2c3d4e5f6\u0000"],
  ])("with %s does not", (_, id) => {
    expect(isUuid(id)).toBe(false);
  });
});

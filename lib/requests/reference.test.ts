import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf, referenceOf } from "./reference";

describe("a reference", () => {
  it("leads back to its number, in either case", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        expect(numberOf(referenceOf(number))).toBe(number);
        expect(numberOf(referenceOf(number).toLowerCase())).toBe(number);
      }),
    );
    expect(referenceOf(1024)).toBe("OH-1024");
  });

  it.each([
    "",
    "OH-",
    "OH-0",
    "OH-01024",
    "OH--1024",
    "OH-1024 ",
    " OH-1024",
    "OH-1024\n",
    "OH-1e3",
    "OH-10.5",
    "OH-１０２４",
    "1024",
    "OP-1024",
    "OH-1024;DROP",
    "OH-1000000000",
    "OH-99999999999999999999",
  ])("is not %j", (text) => {
    expect(numberOf(text)).toBeNull();
  });

  it("has a number the database can compare, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const number = numberOf(`OH-${text}`);
        expect(number === null || (Number.isInteger(number) && number > 0 && number < 2 ** 31)).toBe(true);
      }),
    );
  });
});

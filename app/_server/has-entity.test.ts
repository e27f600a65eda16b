import { describe, expect, it } from "vitest";
import { hasEntity } from "./has-entity";

const TAG = '"abc_-1"';

describe("what a client says it has", () => {
  it.each([TAG, `W/${TAG}`, `"other", ${TAG}`, `"other",W/${TAG} `, "*", " * "])(
    "is the same by %s",
    (header) => {
      expect(hasEntity(header, TAG)).toBe(true);
    },
  );

  it.each([null, "", "abc_-1", '"abc"', '"other", "abc_-12"'])("is not the same by %s", (header) => {
    expect(hasEntity(header, TAG)).toBe(false);
  });
});

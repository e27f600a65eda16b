import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQueueCursor, writeQueueCursor } from "./queue-cursor";

describe("the place where a page of the queue ended", () => {
  it("is read back as it was written", () => {
    const instants = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.option(instants), fc.integer({ min: 1, max: 999_999_999 }), (at, number) => {
        expect(readQueueCursor(writeQueueCursor({ at, number }))).toEqual({ at, number });
      }),
    );
  });

  it.each(["", "_", "1024", "x_1", "2026-13-45T99:00:00.000Z_1", "_-1", "_1234567890", "_1 OR 1=1"])(
    "is not read from %j",
    (text) => {
      expect(readQueueCursor(text)).toBeNull();
    },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthMinutes } from "../rules/slot";
import { EMPTY_REQUEST_FORM, readableSlots, readOfferedSlots, readSlot, requestFormSchema } from "./schema";

const jst = (text: string) => new Date(`${text}+09:00`);

describe("a typed slot", () => {
  it.each([
    ["2026-10-13", "10:00", "45", "2026-10-13T10:00:00", "2026-10-13T10:45:00"],
    ["2026-10-13", "9:05", "30", "2026-10-13T09:05:00", "2026-10-13T09:35:00"],
    ["２０２６-１０-１３", "１０：００", "４５", "2026-10-13T10:00:00", "2026-10-13T10:45:00"],
    [" 2026-10-13 ", "\u300010:00", " 30 ", "2026-10-13T10:00:00", "2026-10-13T10:30:00"],
    ["2026-10-13", "00:00", "1", "2026-10-13T00:00:00", "2026-10-13T00:01:00"],
    ["2026-10-13", "23:59", "1440", "2026-10-13T23:59:00", "2026-10-14T23:59:00"],
    ["2028-02-29", "10:00", "45", "2028-02-29T10:00:00", "2028-02-29T10:45:00"],
  ])("%s %s of %s minutes is read in the time of Japan", (date, time, length, start, end) => {
    expect(readSlot(date, time, length)).toEqual({ start: jst(start), end: jst(end) });
  });

  it("is none when neither date nor time was typed, whatever the length", () => {
    for (const length of ["", "45", "x"]) {
      expect(readSlot("", "", length)).toBeNull();
      expect(readSlot(" \u3000", "\t", length)).toBeNull();
    }
  });

  it.each([
    ["2026-10-13", "", "45"],
    ["", "10:00", "45"],
    ["2026-02-29", "10:00", "45"],
    ["2026-13-01", "10:00", "45"],
    ["2026/10/13", "10:00", "45"],
    ["26-10-13", "10:00", "45"],
    ["1999-12-31", "10:00", "45"],
    ["2101-01-01", "10:00", "45"],
    ["2026-10-13", "24:00", "45"],
    ["2026-10-13", "23:60", "45"],
    ["2026-10-13", "10", "45"],
    ["2026-10-13", "10:0", "45"],
    ["2026-10-13", "10:00:00", "45"],
    ["2026-10-13", "-1:00", "45"],
    ["2026-10-13", "10:00", ""],
    ["2026-10-13", "10:00", "0"],
    ["2026-10-13", "10:00", "-45"],
    ["2026-10-13", "10:00", "1441"],
    ["2026-10-13", "10:00", "44.5"],
    ["2026-10-13", "10:00", "NaN"],
    ["2026-10-13", "10:00", "Infinity"],
    ["2026-10-13\u0000", "10:00", "45"],
  ])("%j %j of %j minutes cannot be read", (date, time, length) => {
    expect(readSlot(date, time, length)).toBe("unreadable");
  });

  it("is read, missing or unreadable, whatever was typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("", "2026-10-13", "10:00", "45"),
    );
    fc.assert(
      fc.property(typed, typed, typed, (date, time, length) => {
        const slot = readSlot(date, time, length);
        if (slot === null || slot === "unreadable") return;
        expect(slot.end > slot.start).toBe(true);
        expect(Number.isInteger(lengthMinutes(slot))).toBe(true);
      }),
    );
  });
});

describe("the two slots of a form", () => {
  const form = {
    slot1Date: "2026-10-13",
    slot1Time: "10:00",
    slot2Date: "",
    slot2Time: "",
    lengthMinutes: "45",
  };

  it("come in the order of the wishes, with the one length", () => {
    expect(readOfferedSlots({ ...form, slot2Date: "2026-10-12", slot2Time: "17:15" })).toEqual([
      { start: jst("2026-10-13T10:00:00"), end: jst("2026-10-13T10:45:00") },
      { start: jst("2026-10-12T17:15:00"), end: jst("2026-10-12T18:00:00") },
    ]);
  });

  it("keep their places when one is missing", () => {
    expect(readOfferedSlots(form)[1]).toBeNull();
    expect(readOfferedSlots({ ...form, slot1Time: "?" })).toEqual(["unreadable", null]);
    expect(readableSlots(readOfferedSlots(form))).toHaveLength(1);
    expect(readableSlots(["unreadable", null])).toEqual([]);
  });
});

describe("the form of a request", () => {
  it("has an empty text for everything that was not typed", () => {
    expect(Object.values(EMPTY_REQUEST_FORM).every((value) => value === "")).toBe(true);
    expect(requestFormSchema.parse({ topic: "件" })).toEqual({ ...EMPTY_REQUEST_FORM, topic: "件" });
  });

  it("takes nothing that is not asked for", () => {
    const extra = { status: "confirmed", policyVersion: "9", accountId: "x", version: 7 };
    expect(requestFormSchema.parse({ ...extra, topic: "件" })).toEqual({
      ...EMPTY_REQUEST_FORM,
      topic: "件",
    });
  });

  it.each([1, null, true, ["a", "b"], { a: 1 }])("takes nothing but text (%j)", (value) => {
    for (const field of Object.keys(EMPTY_REQUEST_FORM)) {
      expect([field, requestFormSchema.safeParse({ [field]: value }).success]).toEqual([field, false]);
    }
  });
});

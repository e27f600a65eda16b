import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessDaysBetween } from "./business-days";
import {
  answerDeadline,
  businessDayDeadline,
  businessInstantAt,
  businessMinutesBetween,
  changeDeadline,
  deadlineBeforeMeeting,
  urlDeadline,
} from "./deadlines";
import { YEAR_END_CLOSURES } from "./fixtures/year-end-closures";
import { jstDateOf } from "./jst";
import { POLICY_V1 } from "./policy";

const at = (text: string) => new Date(`${text.replace(" ", "T")}+09:00`);
const closures = YEAR_END_CLOSURES;
const policy = POLICY_V1;
const instants = fc.date({
  min: new Date("2026-01-01T00:00:00Z"),
  max: new Date("2027-12-01T00:00:00Z"),
  noInvalidDate: true,
});

describe("a deadline of n business days", () => {
  it.each([
    ["2026-10-05 10:00", 2, "2026-10-07 18:00"],
    ["2026-10-05 00:00", 2, "2026-10-07 18:00"],
    ["2026-10-05 23:59", 2, "2026-10-07 18:00"],
    ["2026-10-06 00:00", 2, "2026-10-08 18:00"],
    ["2026-10-08 19:00", 2, "2026-10-13 18:00"],
    ["2026-10-10 09:00", 1, "2026-10-13 18:00"],
    ["2026-12-25 10:00", 2, "2027-01-04 18:00"],
    ["2026-10-05 10:00", 0, "2026-10-05 18:00"],
  ])("from %s, %i days, ends at %s", (from, days, deadline) => {
    expect(businessDayDeadline(at(from), days, closures, policy)).toEqual(at(deadline));
  });

  it("ends at the closing time of the policy", () => {
    const early = { ...policy, closeMinute: 17 * 60 };
    expect(businessDayDeadline(at("2026-10-05 10:00"), 1, closures, early)).toEqual(at("2026-10-06 17:00"));
  });

  it("leaves exactly that many business days after the event", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 10 }), (from, days) => {
        const deadline = businessDayDeadline(from, days, closures, policy);
        expect(businessDaysBetween(jstDateOf(from), jstDateOf(deadline), closures)).toBe(days);
        expect(deadline > from).toBe(true);
      }),
    );
  });
});

describe("a deadline before a meeting", () => {
  it.each([
    ["2026-12-07 14:00", 2, "2026-12-03 18:00"],
    ["2026-12-07 10:00", 1, "2026-12-04 18:00"],
    ["2026-10-13 10:00", 1, "2026-10-09 18:00"],
    ["2027-01-04 10:00", 2, "2026-12-25 18:00"],
    ["2026-12-07 14:00", 0, "2026-12-07 14:00"],
    ["2026-12-06 14:00", 1, "2026-12-04 18:00"],
  ])("of %s, %i days before, ends at %s", (start, days, deadline) => {
    expect(deadlineBeforeMeeting(at(start), days, closures, policy)).toEqual(at(deadline));
  });

  it("is two business days for a change and one for the URL", () => {
    const start = at("2026-12-09 10:00");
    expect(changeDeadline(start, closures, policy)).toEqual(at("2026-12-07 18:00"));
    expect(urlDeadline(start, closures, policy)).toEqual(at("2026-12-08 18:00"));
    expect(changeDeadline(start, closures, { ...policy, changeBusinessDays: 3 })).toEqual(
      at("2026-12-04 18:00"),
    );
    expect(urlDeadline(start, closures, { ...policy, urlBusinessDays: 3 })).toEqual(at("2026-12-04 18:00"));
  });
});

describe("the customer's answer deadline", () => {
  const from = at("2026-10-05 10:00");
  const until = (earliestAlternate?: Date) =>
    answerDeadline({ from, days: 2, earliestAlternate, closures, policy });

  it("is the instant at which the request runs out anyway when that is nearer", () => {
    const limited = (latest: Date | null) => answerDeadline({ from, days: 2, latest, closures, policy });
    expect(limited(null)).toEqual(at("2026-10-07 18:00"));
    expect(limited(at("2026-10-07 18:01"))).toEqual(at("2026-10-07 18:00"));
    expect(limited(at("2026-10-07 14:00"))).toEqual(at("2026-10-07 14:00"));
  });

  it("is so many business days when nothing is nearer", () => {
    expect(until()).toEqual(at("2026-10-07 18:00"));
    expect(until(at("2026-10-07 19:00"))).toEqual(at("2026-10-07 18:00"));
    expect(until(at("2026-10-20 10:00"))).toEqual(at("2026-10-07 18:00"));
  });

  it("is one hour before the earliest alternate when that is nearer", () => {
    expect(until(at("2026-10-07 18:45"))).toEqual(at("2026-10-07 17:45"));
    expect(until(at("2026-10-06 10:00"))).toEqual(at("2026-10-06 09:00"));
  });

  it("is past already when an alternate is too near, for the caller to refuse", () => {
    expect(until(at("2026-10-05 10:30")) < from).toBe(true);
  });
});

describe("business time", () => {
  it.each([
    ["2026-10-05 10:00", "2026-10-05 18:00", 480],
    ["2026-10-05 09:00", "2026-10-05 10:00", 0],
    ["2026-10-05 17:59", "2026-10-06 10:01", 2],
    ["2026-10-05 18:00", "2026-10-06 10:00", 0],
    ["2026-10-09 17:00", "2026-10-13 11:00", 120],
    ["2026-10-10 10:00", "2026-10-12 18:00", 0],
    ["2026-12-28 10:00", "2027-01-04 18:00", 960],
    ["2026-10-05 10:00:00", "2026-10-05 10:00:30", 0.5],
    ["2026-10-05 11:00", "2026-10-05 10:00", 0],
  ])("from %s to %s is %d minutes", (from, to, minutes) => {
    expect(businessMinutesBetween(at(from), at(to), closures, policy)).toBe(minutes);
  });

  it.each([
    ["2026-10-05 10:00", 480, "2026-10-05 18:00"],
    ["2026-10-05 10:00", 481, "2026-10-06 10:01"],
    ["2026-10-05 19:00", 1, "2026-10-06 10:01"],
    ["2026-10-09 17:00", 90, "2026-10-13 10:30"],
    ["2026-10-10 12:00", 0, "2026-10-10 12:00"],
  ])("after %s, %i minutes have passed at %s", (from, minutes, instant) => {
    expect(businessInstantAt(at(from), minutes, closures, policy)).toEqual(at(instant));
  });

  it("gives the middle of a deadline for a reminder", () => {
    const from = at("2026-10-08 15:00");
    const deadline = businessDayDeadline(from, 2, closures, policy);
    const minutes = businessMinutesBetween(from, deadline, closures, policy);
    expect(minutes).toBe(3 * 60 + 480 * 2);
    expect(businessInstantAt(from, minutes / 2, closures, policy)).toEqual(at("2026-10-09 16:30"));
  });

  it("is undone by the instant at which it has passed, which is the first such instant", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 5_000 }), (from, minutes) => {
        const instant = businessInstantAt(from, minutes, closures, policy);
        expect(businessMinutesBetween(from, instant, closures, policy)).toBeCloseTo(minutes, 9);
        const justBefore = new Date(instant.getTime() - 1);
        expect(businessMinutesBetween(from, justBefore, closures, policy)).toBeLessThan(minutes);
      }),
    );
  });

  it("adds up over any instant in between", () => {
    fc.assert(
      fc.property(fc.tuple(instants, instants, instants), (three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime());
        if (!a || !b || !c) return;
        const between = (from: Date, to: Date) => businessMinutesBetween(from, to, closures, policy);
        expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6);
      }),
      { numRuns: 30 },
    );
  });

  it("ends with a clear error when there is none", () => {
    const never = [{ startsOn: "2026-01-01", endsOn: "2036-01-01", labelJa: "休業", labelEn: "Closed" }];
    expect(() => businessInstantAt(at("2026-10-05 10:00"), 1, never, policy)).toThrow(/No business time/);
    const noHours = { ...policy, openMinute: 1080, closeMinute: 600 };
    expect(() => businessInstantAt(at("2026-10-05 10:00"), 1, closures, noHours)).toThrow(RangeError);
  });
});

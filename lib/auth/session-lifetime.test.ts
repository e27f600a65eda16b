import { addHours, addMinutes, subMilliseconds } from "date-fns";
import { describe, expect, it } from "vitest";
import { isSessionOver, renewedEnd, sessionEnd, sessionLimits } from "./session-lifetime";

const began = new Date("2026-11-24T01:00:00Z");

describe.each([
  { who: "a customer", isStaff: false, idle: 7 * 24, absolute: 30 * 24 },
  { who: "a member of staff", isStaff: true, idle: 8, absolute: 12 },
])("the session of $who", ({ isStaff, idle, absolute }) => {
  const limits = sessionLimits(isStaff);

  it("ends after the idle time unless it is used", () => {
    const session = { createdAt: began, expiresAt: sessionEnd(limits, began, began) };
    expect(session.expiresAt).toEqual(addHours(began, idle));
    expect(isSessionOver(limits, session, subMilliseconds(addHours(began, idle), 1))).toBe(false);
    expect(isSessionOver(limits, session, addHours(began, idle))).toBe(true);
  });

  it("ends at its full age however often it is used", () => {
    const late = addHours(began, absolute - 1);
    expect(sessionEnd(limits, began, late)).toEqual(addHours(began, absolute));
    const session = { createdAt: began, expiresAt: addHours(began, absolute * 2) };
    expect(isSessionOver(limits, session, subMilliseconds(addHours(began, absolute), 1))).toBe(false);
    expect(isSessionOver(limits, session, addHours(began, absolute))).toBe(true);
  });

  it("moves its end only once in five minutes", () => {
    const session = { createdAt: began, expiresAt: sessionEnd(limits, began, began) };
    expect(renewedEnd(limits, session, addMinutes(began, 4))).toBeNull();
    expect(renewedEnd(limits, session, addMinutes(began, 5))).toEqual(addHours(addMinutes(began, 5), idle));
  });
});

it("an end recorded too far away is brought back, as when a customer became staff", () => {
  const session = { createdAt: began, expiresAt: addHours(began, 7 * 24) };
  expect(renewedEnd(sessionLimits(true), session, began)).toEqual(addHours(began, 8));
});

import { describe, expect, it } from "vitest";
import { POLICY_V1, policySettingsSchema } from "./policy";

const { version: _version, ...V1 } = POLICY_V1;

/** Settings that stored versions may lack. */
const LATER = [
  "staffReminderPercent",
  "deadlineReminderBusinessDays",
  "meetingReminderBusinessDays",
  "urlTaskBusinessDays",
  "resultReminderBusinessDays",
] as const;

const isAccepted = (settings: unknown) => policySettingsSchema.safeParse(settings).success;

describe("the published policy", () => {
  it("says what the page of the service says", () => {
    expect(POLICY_V1).toMatchObject({
      version: 1,
      leadBusinessDays: 5,
      afterHours: "sameDay",
      openMinute: 600,
      closeMinute: 1080,
      gridMinutes: 15,
      lengthsMinutes: [30, 45],
      horizonBusinessDays: 60,
      firstAnswerBusinessDays: 2,
      customerAnswerBusinessDays: 2,
      alternateMarginMinutes: 60,
      changeBusinessDays: 2,
      urlBusinessDays: 1,
    });
  });

  it("is a policy that can be entered", () => {
    expect(policySettingsSchema.parse(V1)).toEqual(V1);
  });
});

describe("a policy", () => {
  it.each([
    ["leadBusinessDays", [0, 60], [-1, 61, 1.5]],
    ["afterHours", ["sameDay", "nextBusinessDay"], ["never", ""]],
    ["openMinute", [0, 1035], [-1, 1036, 1440, 1441, 600.5]],
    ["closeMinute", [645, 1440], [-1, 0, 600, 644, 1441]],
    ["gridMinutes", [15, 30, 60], [0, 5, 20, 45]],
    ["lengthsMinutes", [[15], [240], [30, 45, 60]], [[], [14], [241], [30, 481], [30.5], 45]],
    ["horizonBusinessDays", [1, 250], [0, 251]],
    ["firstAnswerBusinessDays", [1, 30], [0, 31]],
    ["customerAnswerBusinessDays", [1, 30], [0, 31]],
    ["alternateMarginMinutes", [0, 1440], [-1, 1441]],
    ["changeBusinessDays", [0, 30], [-1, 31]],
    ["urlBusinessDays", [0, 30], [-1, 31]],
    ["joinOpensMinutes", [0, 120], [-1, 121]],
  ])("keeps %s within its bounds", (name, inside, outside) => {
    for (const value of inside) expect([value, isAccepted({ ...V1, [name]: value })]).toEqual([value, true]);
    const others = [...outside, null, undefined, "5 days", Number.NaN, Number.POSITIVE_INFINITY];
    for (const value of others) expect([value, isAccepted({ ...V1, [name]: value })]).toEqual([value, false]);
  });

  it.each([
    ["staffReminderPercent", [1, 50, 99], [0, 100, 50.5]],
    ["deadlineReminderBusinessDays", [0, 30], [-1, 31, 0.5]],
    ["meetingReminderBusinessDays", [0, 30], [-1, 31, 0.5]],
    ["urlTaskBusinessDays", [0, 30], [-1, 31, 0.5]],
    ["resultReminderBusinessDays", [1, 30], [0, 31, 0.5]],
  ])("keeps %s, which came later, within its bounds", (name, inside, outside) => {
    for (const value of inside) expect([value, isAccepted({ ...V1, [name]: value })]).toEqual([value, true]);
    const others = [...outside, null, "5 days", Number.NaN, Number.POSITIVE_INFINITY];
    for (const value of others) expect([value, isAccepted({ ...V1, [name]: value })]).toEqual([value, false]);
  });

  it("stored before the reminders had settings reads as the published one", () => {
    const isLater = (name: string) => LATER.some((later) => later === name);
    const stored = Object.fromEntries(Object.entries(V1).filter(([name]) => !isLater(name)));
    expect(Object.keys(stored)).toHaveLength(Object.keys(V1).length - LATER.length);
    expect(policySettingsSchema.parse(stored)).toEqual(V1);
  });

  it("has every setting and no other", () => {
    for (const name of Object.keys(V1).filter((one) => !LATER.some((later) => later === one))) {
      const rest = Object.entries(V1).filter(([other]) => other !== name);
      expect([name, isAccepted(Object.fromEntries(rest))]).toEqual([name, false]);
    }
    expect(isAccepted({ ...V1, leadDays: 5 })).toBe(false);
    expect(isAccepted(POLICY_V1)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { isEligible, type PlanTerms, planOf } from "./plan";

const upgrade: PlanTerms = { plan: "basic", upcomingPlan: "priority", upcomingPlanFrom: "2026-12" };

describe("the plan of a month", () => {
  it.each([
    ["2026-11", "basic"],
    ["2026-12", "priority"],
    ["2027-01", "priority"],
  ])("in %s is %s when a change counts from 2026-12", (month, plan) => {
    expect(planOf(upgrade, month)).toBe(plan);
  });

  it("stays the same when no change is coming", () => {
    expect(planOf({ plan: "enterprise", upcomingPlan: null, upcomingPlanFrom: null }, "2030-01")).toBe(
      "enterprise",
    );
    expect(planOf({ plan: "priority", upcomingPlan: null, upcomingPlanFrom: "2026-12" }, "2027-01")).toBe(
      "priority",
    );
  });

  it("is unknown when none is registered, until the first one begins", () => {
    const first: PlanTerms = { plan: null, upcomingPlan: "priority", upcomingPlanFrom: "2026-12" };
    expect(planOf(first, "2026-11")).toBeNull();
    expect(planOf(first, "2026-12")).toBe("priority");
  });
});

it("makes Priority and Enterprise eligible, nothing else", () => {
  expect((["priority", "enterprise", "basic", null] as const).map(isEligible)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

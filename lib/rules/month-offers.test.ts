import { describe, expect, it } from "vitest";
import type { OfferTerms } from "./closed-dates";
import { closedForAllMonths, isMonthStillOffered, monthOffers } from "./month-offers";
import { POLICY_V1 } from "./policy";

const YEAR_END = [
  { startsOn: "2026-12-29", endsOn: "2027-01-03", labelJa: "年末年始休業", labelEn: "Year-end" },
];

function terms(now: string, changes: Partial<OfferTerms> = {}): OfferTerms {
  return {
    now: new Date(now),
    policy: { ...POLICY_V1, horizonBusinessDays: 25 },
    closures: YEAR_END,
    terms: { plan: "enterprise", upcomingPlan: null, upcomingPlanFrom: null },
    claimedMonths: new Map(),
    ...changes,
  };
}

describe("the months of the selectable stretch", () => {
  it("run from the earliest to the last date", () => {
    const offers = monthOffers(terms("2026-11-24T10:00:00+09:00"));
    expect(offers.map(({ month, state }) => [month, state])).toEqual([
      ["2026-12", "free"],
      ["2027-01", "free"],
    ]);
  });

  it("are judged by the plan of their own month, before who holds them", () => {
    const basicUntilJanuary = {
      plan: "basic",
      upcomingPlan: "priority",
      upcomingPlanFrom: "2027-01",
    } as const;
    const claimedMonths = new Map([
      ["2026-12", { reference: "OH-1001", requesterName: "中村 玲奈" }],
      ["2027-01", { reference: "OH-1002", requesterName: "同僚 一郎" }],
    ]);
    const offers = monthOffers(
      terms("2026-11-24T10:00:00+09:00", { terms: basicUntilJanuary, claimedMonths }),
    );
    expect(offers).toEqual([
      {
        month: "2026-12",
        plan: "basic",
        state: "ineligible",
        reference: "OH-1001",
        requesterName: "中村 玲奈",
      },
      { month: "2027-01", plan: "priority", state: "used", reference: "OH-1002", requesterName: "同僚 一郎" },
    ]);
  });

  it("are none once the published holidays have run out", () => {
    expect(monthOffers(terms("2027-12-28T10:00:00+09:00"))).toEqual([]);
  });
});

describe("why no month can be chosen", () => {
  const offer = (
    state: "free" | "used" | "ineligible",
    plan: "basic" | "enterprise" | null = "enterprise",
  ) => ({
    month: "2026-12",
    plan,
    state,
    reference: null,
    requesterName: null,
  });
  it.each([
    ["one month is free", [offer("used"), offer("free")], null],
    ["every month is used", [offer("used")], "quota_used"],
    ["used ones and others without the plan", [offer("used"), offer("ineligible", "basic")], "quota_used"],
    ["the plan is Basic", [offer("ineligible", "basic")], "plan_ineligible"],
    ["no plan is registered", [offer("ineligible", null), offer("ineligible", null)], "plan_unknown"],
    ["no date is left", [], "horizon"],
  ] as const)("%s", (_name, offers, code) => {
    expect(closedForAllMonths(offers)).toBe(code);
  });
});

describe("whether a month can still be chosen", () => {
  it.each([
    // The earliest date of 21 December is the 28th, of the 22nd it is 4 January.
    ["2026-12-21T23:59:00+09:00", "2026-12", true],
    ["2026-12-22T00:01:00+09:00", "2026-12", false],
    ["2026-12-22T00:01:00+09:00", "2027-01", true],
    ["2026-12-22T00:01:00+09:00", "2027-03", false],
  ])("at %s, %s: %s", (now, month, isOffered) => {
    expect(isMonthStillOffered(month, terms(now))).toBe(isOffered);
  });

  it("not under a Basic plan", () => {
    const basic = { plan: "basic", upcomingPlan: null, upcomingPlanFrom: null } as const;
    expect(isMonthStillOffered("2026-12", terms("2026-11-24T10:00:00+09:00", { terms: basic }))).toBe(false);
  });
});

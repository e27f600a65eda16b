import { describe, expect, it } from "vitest";
import { closedCellWord, closedDaySentence } from "@/app/_ui/closed-words";
import { LANGUAGES } from "@/lib/auth/actor";
import type { CustomerSlots, LengthChoice } from "@/lib/requests/read-customer-slots";
import { type AvailabilityDay, readAvailability } from "@/lib/rules/availability";
import { earliestDateExplained } from "@/lib/rules/earliest-date";
import { monthOffers } from "@/lib/rules/month-offers";
import { POLICY_V1 } from "@/lib/rules/policy";
import { CLOSED_CODES } from "@/lib/rules/refusal";
import { pickerData } from "./picker-data";

const NOW = new Date("2026-11-24T01:00:00Z");
const OFFER = {
  now: NOW,
  policy: POLICY_V1,
  closures: [{ startsOn: "2026-12-29", endsOn: "2027-01-03", labelJa: "年末年始", labelEn: "Year-end" }],
  terms: { plan: "enterprise", upcomingPlan: "basic", upcomingPlanFrom: "2027-02" },
  claimedMonths: new Map([["2027-01", { reference: "OH-1019", requesterName: "中村 玲奈" }]]),
} as const;

function slotsOf(choices: readonly LengthChoice[]): CustomerSlots {
  return {
    policy: POLICY_V1,
    today: "2026-11-24",
    earliest: earliestDateExplained(OFFER),
    lastDate: "2027-03-04",
    choices,
    months: monthOffers(OFFER),
    startClosed: null,
    pause: null,
  };
}

const nobody = [45, 30].map((lengthMinutes) => ({
  lengthMinutes,
  days: readAvailability({ ...OFFER, hosts: [], liveCandidates: [], lengthMinutes }),
}));

describe("what the calendar is given", () => {
  it("explains every closed code by its own word and sentence in both languages", () => {
    for (const language of LANGUAGES) {
      const days = CLOSED_CODES.map(
        (code, index): AvailabilityDay => ({
          date: `2026-12-${String(index + 1).padStart(2, "0")}`,
          closed: { code, params: {} },
          freeCount: 0,
          times: [],
        }),
      );
      const data = pickerData(slotsOf([{ lengthMinutes: 45, days }]), language, "Asia/Tokyo");
      const told = data.days.map(({ lengths: [times] }) =>
        times && "reason" in times ? data.reasons[times.reason] : undefined,
      );
      CLOSED_CODES.forEach((code, index) => {
        expect(told[index]?.word).toBe(closedCellWord(code, language));
        expect(told[index]?.sentence).toBe(closedDaySentence({ code, params: {} }, language));
      });
    }
  });

  it("covers whole months, from this one to the last that can be chosen", () => {
    const data = pickerData(slotsOf(nobody), "ja", "Asia/Tokyo");
    expect(data.days[0]?.date).toBe("2026-11-01");
    expect(data.days.at(-1)?.date).toBe("2027-03-31");
    expect(Object.keys(data.months)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02", "2027-03"]);
  });

  it("names the request that holds a month, and says each reason once", () => {
    const data = pickerData(slotsOf(nobody), "ja", "Asia/Tokyo");
    const used = data.reasons.filter(({ reference }) => reference !== null);
    expect(used.map(({ word, reference }) => [word, reference])).toEqual([["申込済", "OH-1019"]]);
    expect(data.reasons.some(({ word }) => word === "満席")).toBe(true);
    expect(new Set(data.reasons.map((reason) => JSON.stringify(reason))).size).toBe(data.reasons.length);
  });

  it("has one letter per start, and starts that fit the length", () => {
    const times = [
      { minute: 600, closed: null },
      { minute: 615, closed: "full" },
      { minute: 630, closed: "past" },
    ] as const;
    const day = { date: "2026-12-07", closed: null, freeCount: 1, times };
    const data = pickerData(slotsOf([{ lengthMinutes: 45, days: [day] }]), "en", "Asia/Tokyo");
    expect(data.days[0]).toEqual({
      date: "2026-12-07",
      name: "Mon, Dec 7",
      lengths: [{ free: 1, times: "ofp" }],
      there: null,
    });
    const [length] = data.lengths;
    expect([length?.starts[0], length?.starts.at(-1), length?.ends.at(-1)]).toEqual([
      "10:00",
      "17:15",
      "18:00",
    ]);
    expect(length?.starts[length.afternoonFrom]).toBe("12:00");
    expect(length?.clashSteps).toBe(2);
  });

  it("says the starts of open days in the viewer's own zone, on both sides of a clock change", () => {
    const open = (date: string) => ({
      date,
      closed: null,
      freeCount: 1,
      times: [{ minute: 600, closed: null }],
    });
    const days = [open("2027-03-26"), open("2027-03-29")];
    const data = pickerData(slotsOf([{ lengthMinutes: 45, days }]), "en", "Europe/Stockholm");
    expect(data.zone).toBe("Europe/Stockholm");
    const first = data.days.map(({ there }) => (there === null ? null : data.there[there]?.[0]));
    expect(first).toEqual(["02:00", "03:00"]);
  });
});

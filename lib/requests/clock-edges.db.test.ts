import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildGround, buildMember, buildStaff, formOffering } from "../../prisma/builders";
import type { MemberActor } from "../auth/actor";
import { database } from "../db";
import type { Result } from "../result";
import { slotAt } from "../testing/scene";
import { resetDatabase } from "../testing/test-database";
import type { Receipt } from "./command";
import { submitRequest } from "./submit-request";

// submitted (time of Japan) | the business day before | the first selectable date | a later one
const EDGES = `
2026-10-05 10:00 Mon | 2026-10-09 | 2026-10-13 | 2026-10-14
2026-11-22 21:00 Sun | 2026-11-27 | 2026-11-30 | 2026-12-01
2026-09-11 10:00 Fri | 2026-09-17 | 2026-09-18 | 2026-09-24
2026-09-14 10:00 Mon | 2026-09-18 | 2026-09-24 | 2026-09-25
2026-09-18 00:00 Fri | 2026-09-29 | 2026-09-30 | 2026-10-01
2026-09-18 23:59 Fri | 2026-09-29 | 2026-09-30 | 2026-10-01
2026-09-19 00:01 Sat | 2026-09-29 | 2026-09-30 | 2026-10-01
2026-09-23 23:59 Wed | 2026-09-29 | 2026-09-30 | 2026-10-01
2026-09-24 00:01 Thu | 2026-09-30 | 2026-10-01 | 2026-10-02
2026-11-24 23:59 Tue | 2026-11-30 | 2026-12-01 | 2026-12-02
2026-11-25 00:01 Wed | 2026-12-01 | 2026-12-02 | 2026-12-03
2026-04-24 11:00 Fri | 2026-05-01 | 2026-05-07 | 2026-05-08
2026-04-28 18:30 Tue | 2026-05-08 | 2026-05-11 | 2026-05-12
2026-05-06 23:59 Wed | 2026-05-12 | 2026-05-13 | 2026-05-14
2026-05-07 00:01 Thu | 2026-05-13 | 2026-05-14 | 2026-05-15
2026-12-21 10:00 Mon | 2026-12-25 | 2026-12-28 | 2027-01-04
2026-12-21 23:59 Mon | 2026-12-25 | 2026-12-28 | 2027-01-04
2026-12-22 00:01 Tue | 2026-12-28 | 2027-01-04 | 2027-01-05
2026-12-22 10:00 Tue | 2026-12-28 | 2027-01-04 | 2027-01-05
2026-12-28 23:59 Mon | 2027-01-07 | 2027-01-08 | 2027-01-12
2026-12-29 00:01 Tue | 2027-01-07 | 2027-01-08 | 2027-01-12
2027-01-03 23:59 Sun | 2027-01-07 | 2027-01-08 | 2027-01-12
2027-01-04 00:01 Mon | 2027-01-08 | 2027-01-12 | 2027-01-13
2027-03-15 10:00 Mon | 2027-03-19 | 2027-03-23 | 2027-03-24
`;

const edges = EDGES.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([submitted = "", before = "", earliest = "", later = ""]) => ({
    submitted,
    before,
    earliest,
    later,
  }));

const instantOf = (submitted: string) => new Date(`${submitted.slice(0, 16).replace(" ", "T")}:00+09:00`);

let member: MemberActor;

beforeEach(async () => {
  await resetDatabase();
  await buildGround();
  member = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000001" }) });
  await buildStaff();
});

const machineZone = process.env.TZ;

afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

function submitOffering(dates: readonly [string, string], now: Date): Promise<Result<Receipt>> {
  const [first, second] = dates.map((date) => slotAt(date, 14));
  if (!first || !second) throw new Error("two dates make an offer");
  const form = formOffering(first, second);
  const requestKey = randomUUID();
  return submitRequest({
    actor: member,
    memberId: member.memberId,
    requestKey,
    form,
    isConsentGiven: true,
    now,
  });
}

describe.each(["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"])(
  "on a machine in %s",
  (zone) => {
    beforeEach(() => {
      process.env.TZ = zone;
    });

    it("the zone is really another", () => {
      const hours = { UTC: 12, "Asia/Tokyo": 21, "America/Los_Angeles": 4, "Pacific/Auckland": 1 }[zone];
      expect(new Date("2026-12-01T12:00:00Z").getHours()).toBe(hours);
    });

    it.each(edges)(
      "$submitted takes $earliest and refuses $before",
      async ({ submitted, before, earliest, later }) => {
        const now = instantOf(submitted);
        expect(await submitOffering([before, later], now)).toEqual({
          outcome: "refused",
          refusals: [
            { code: "lead", field: "slot1", params: { date: before, earliest, leadBusinessDays: 5 } },
          ],
        });
        expect(await database().meetingRequest.count()).toBe(0);
        expect(await submitOffering([earliest, later], now)).toMatchObject({ outcome: "ok" });
        const claims = await database().monthlyClaim.findMany({ orderBy: { month: "asc" } });
        expect(claims.map(({ month }) => month)).toEqual([
          ...new Set([earliest.slice(0, 7), later.slice(0, 7)]),
        ]);
      },
    );
  },
);

describe("the two minutes round midnight in Japan", () => {
  it.each([
    ["2026-11-24", "2026-12-01"],
    ["2026-09-23", "2026-09-30"],
    ["2026-05-06", "2026-05-13"],
    ["2026-12-21", "2026-12-28"],
    ["2027-01-03", "2027-01-08"],
  ])(
    "give one offer two answers: the last instant of %s takes %s, the next refuses it",
    async (date, earliest) => {
      const midnight = new Date(`${date}T24:00:00+09:00`);
      const later = "2027-02-02";
      expect(await submitOffering([earliest, later], midnight)).toMatchObject({
        outcome: "refused",
        refusals: expect.arrayContaining([expect.objectContaining({ code: "lead", field: "slot1" })]),
      });
      const lastInstant = new Date(midnight.getTime() - 1);
      const answer = await submitOffering([earliest, later], lastInstant);
      const codes = answer.outcome === "refused" ? answer.refusals.map(({ code }) => code) : [];
      expect(codes).not.toContain("lead");
    },
  );

  it("are the same for the second choice", async () => {
    const offer = (now: string) => submitOffering(["2026-12-03", "2026-12-01"], instantOf(now));
    expect(await offer("2026-11-25 00:01")).toMatchObject({ refusals: [{ code: "lead", field: "slot2" }] });
    expect(await offer("2026-11-24 23:59")).toMatchObject({ outcome: "ok" });
  });

  it("do not matter on days that support is closed", async () => {
    for (const submitted of [
      "2026-09-18 23:59",
      "2026-09-19 00:01",
      "2026-09-22 23:59",
      "2026-09-23 00:01",
    ]) {
      const answer = await submitOffering(["2026-09-29", "2026-10-02"], instantOf(submitted));
      expect(answer).toMatchObject({ refusals: [{ code: "lead", params: { earliest: "2026-09-30" } }] });
    }
  });

  it("belong to the instant of submission: the same draft sent a minute later is judged anew", async () => {
    const form = formOffering(slotAt("2026-12-01", 14), slotAt("2026-12-03", 14));
    const draft = {
      actor: member,
      memberId: member.memberId,
      requestKey: randomUUID(),
      form,
      isConsentGiven: true,
    };
    const late = await submitRequest({ ...draft, now: instantOf("2026-11-25 00:01") });
    expect(late).toMatchObject({ outcome: "refused", refusals: [{ code: "lead" }] });
    const inTime = await submitRequest({ ...draft, now: instantOf("2026-11-24 23:59") });
    expect(inTime).toMatchObject({ outcome: "ok" });
    // A replay of a success returns it, whenever it comes.
    expect(await submitRequest({ ...draft, now: instantOf("2026-11-25 00:01") })).toEqual(inTime);
    expect(await database().meetingRequest.count()).toBe(1);
  });
});

describe("the month of a meeting", () => {
  it("is that of Japan, though it is still the month before in UTC", async () => {
    await resetDatabase();
    await buildGround({ openMinute: 8 * 60 });
    member = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000001" }) });
    await buildStaff({ hours: [8 * 60, 18 * 60] });
    const [first, second] = [slotAt("2026-12-01", 8), slotAt("2026-12-28", 8)];
    expect(first.start.toISOString()).toBe("2026-11-30T23:00:00.000Z");
    const form = formOffering(first, second);
    const now = instantOf("2026-11-24 10:00");
    const draft = {
      actor: member,
      memberId: member.memberId,
      requestKey: randomUUID(),
      form,
      isConsentGiven: true,
    };
    expect(await submitRequest({ ...draft, now })).toMatchObject({ outcome: "ok" });
    const claims = await database().monthlyClaim.findMany();
    expect(claims.map(({ month }) => month)).toEqual(["2026-12"]);
  });
});

describe("a plan that ends with the month", () => {
  it("is that of the month of each slot, to the day", async () => {
    await database().customerAccount.updateMany({
      data: { upcomingPlan: "basic", upcomingPlanFrom: "2026-12" },
    });
    const now = instantOf("2026-11-20 23:59");
    expect(await submitOffering(["2026-11-30", "2026-12-01"], now)).toMatchObject({
      outcome: "refused",
      refusals: [{ code: "plan_ineligible", field: "slot2", params: { month: "2026-12" } }],
    });
    expect(await submitOffering(["2026-11-27", "2026-11-30"], instantOf("2026-11-19 23:59"))).toMatchObject({
      outcome: "ok",
    });
  });
});

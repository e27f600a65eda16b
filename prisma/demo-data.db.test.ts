import { beforeEach, describe, expect, it } from "vitest";
import { SYSTEM } from "../lib/auth/actor";
import { database } from "../lib/db";
import { REQUEST_STATUSES } from "../lib/rules/request-status";
import { inFullRun } from "../lib/testing/full-run";
import { brokenInvariants } from "../lib/testing/invariants";
import { buildDemoData } from "./demo-data";
import { emptyTables } from "./empty-tables";

// Whoever starts the demo starts it on some day: in the middle of Golden Week, at New Year, at midnight.
const AWKWARD = [
  "2026-11-23T00:01:00+09:00",
  "2026-11-30T23:59:00+09:00",
  "2026-12-28T18:00:00+09:00",
  "2027-01-01T12:00:00+09:00",
  "2027-03-01T09:00:00+09:00",
  "2027-05-03T10:00:00+09:00",
  "2027-09-22T15:00:00+09:00",
];
const EVERY_THIRD_DAY = Array.from({ length: 110 }, (_, index) =>
  new Date(Date.UTC(2026, 10, 20 + index * 3, (index * 7) % 24)).toISOString(),
);

beforeEach(emptyTables);

describe("the demo data", () => {
  it.each(inFullRun(AWKWARD, [...AWKWARD, ...EVERY_THIRD_DAY]))(
    "shows every status when started at %s",
    async (text) => {
      await buildDemoData(new Date(text));
      const groups = await database().meetingRequest.groupBy({ by: ["status"] });
      expect(groups.map(({ status }) => status).sort()).toEqual([...REQUEST_STATUSES].sort());
      expect(await brokenInvariants()).toEqual([]);
    },
  );

  it("leaves no mail of its past to be sent when the demo starts", async () => {
    await buildDemoData(new Date("2026-11-24T01:00:00Z"));
    const mails = await database().mailOutbox.findMany({
      select: { state: true, createdAt: true, sentAt: true },
    });
    expect(mails.length).toBeGreaterThan(20);
    expect(
      mails.filter(({ state, createdAt, sentAt }) => state !== "sent" || +createdAt !== Number(sentAt)),
    ).toEqual([]);
  });

  it("gives the first customer a confirmed meeting and two free months at least", async () => {
    const now = new Date("2026-11-24T01:00:00Z");
    await buildDemoData(now);
    const member = await database().member.findFirstOrThrow({
      where: { account: { operatorId: "OP0000001001" } },
      include: { user: true },
    });
    const actor = {
      ...SYSTEM,
      kind: "member" as const,
      memberId: member.id,
      userId: member.userId,
      accountId: member.accountId,
      name: "",
    };
    const { readCustomerSlots } = await import("../lib/requests/read-customer-slots");
    const slots = await readCustomerSlots({ actor, now });
    if (slots.outcome !== "ok") throw new Error(slots.outcome);
    expect(slots.value.months.filter(({ reference }) => reference === null).length).toBeGreaterThanOrEqual(2);
    expect(slots.value.months.some(({ reference }) => reference !== null)).toBe(true);
  });

  it.each(["2027-12-20T10:00:00+09:00", "2028-06-01T10:00:00+09:00"])(
    "has fewer requests but no fault where the published holidays end (%s)",
    async (text) => {
      await buildDemoData(new Date(text));
      expect(await database().user.count()).toBe(10);
      expect(await brokenInvariants()).toEqual([]);
    },
  );
});

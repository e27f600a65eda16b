import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember } from "../../prisma/builders";
import type { MemberActor } from "../auth/actor";
import { ok } from "../result";
import { resetDatabase } from "../testing/test-database";
import { readOwnPlan } from "./read-own-plan";

let member: MemberActor;
let colleague: MemberActor;

beforeEach(async () => {
  await resetDatabase();
  const changing = await buildAccount({
    operatorId: "OP0000000001",
    plan: "enterprise",
    upcomingPlan: "basic",
    upcomingPlanFrom: "2026-12",
  });
  const unknown = await buildAccount({ operatorId: "OP0000000002", plan: null });
  member = await buildMember({ accountId: changing, email: "one@example.jp" });
  colleague = await buildMember({ accountId: unknown, email: "two@example.jp" });
});

describe("the plan of one's own account", () => {
  it.each([
    ["until the month ends in Japan", "2026-11-30T14:59:59Z", "enterprise"],
    ["from the first instant of the next one", "2026-11-30T15:00:00Z", "basic"],
  ])("is that of the month: %s", async (_when, now, plan) => {
    expect(await readOwnPlan({ actor: member, now: new Date(now) })).toEqual(ok(plan));
  });

  it("is null when none is registered", async () => {
    expect(await readOwnPlan({ actor: colleague, now: new Date("2026-11-24T01:00:00Z") })).toEqual(ok(null));
  });

  it("is not found when the account is gone", async () => {
    const stranger = { ...member, accountId: "00000000-0000-4000-8000-000000000000" };
    const answer = await readOwnPlan({ actor: stranger, now: new Date("2026-11-24T01:00:00Z") });
    expect(answer).toEqual({ outcome: "not_found" });
  });
});

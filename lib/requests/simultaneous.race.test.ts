import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, buildStaff, formOffering } from "../../prisma/builders";
import type { MemberActor, StaffActor } from "../auth/actor";
import { database } from "../db";
import { addBusinessDays } from "../rules/business-days";
import { inFullRun } from "../testing/full-run";
import { brokenInvariants } from "../testing/invariants";
import {
  FIRST,
  MEET_URL,
  NOW,
  refusalCodes,
  type Scene,
  SECOND,
  setScene,
  slotAt,
  submitted,
} from "../testing/scene";
import { cancelRequest } from "./cancel-request";
import type { Receipt } from "./command";
import { confirmRequest } from "./confirm-request";
import { declineRequest } from "./decline-request";
import { submitRequest } from "./submit-request";
import { withdrawRequest } from "./withdraw-request";

// On the embedded engine these prove nothing: it has one connection. They run on PostgreSQL only.

const TRIES = 30;
const ROUNDS = inFullRun(20, 100);
let scene: Scene;

/** A business day of December 2026 for each round, so that no day fills up. */
const dateOf = (round: number) => addBusinessDays("2026-12-04", 1 + (round % 15), []);

beforeEach(async () => {
  scene = await setScene();
  // So many hosts that a time is never full: only month and host can refuse.
  for (let index = 0; index < TRIES; index += 1) await buildStaff({ name: `担当 ${index}` });
  // Every connection is open before the race, so that they really run at once.
  await Promise.all(Array.from({ length: TRIES }, () => database().$executeRaw`SELECT pg_sleep(0.05)`));
});

afterEach(async () => {
  expect(await brokenInvariants()).toEqual([]);
});

/** How often each outcome came. */
function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

describe("thirty at once", () => {
  it("submissions of one account for one month: exactly one wins, in each of twenty rounds", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const accountId = await buildAccount({ operatorId: `OP${String(5000 + round).padStart(10, "0")}` });
      const member = await buildMember({ accountId });
      const slots = Array.from({ length: TRIES }, (_, index) => slotAt(dateOf(round), 10 + (index % 4) * 2));
      const attempts = slots.map((slot) =>
        refusalCodes(
          submitRequest({
            actor: member,
            memberId: member.memberId,
            requestKey: randomUUID(),
            form: formOffering(slot, slotAt(dateOf(round), 17)),
            isConsentGiven: true,
            now: NOW,
          }),
        ),
      );
      // A late one already reads the claim and is refused at both of its slots.
      const outcomes = (await Promise.all(attempts)).map((codes) => [...new Set(codes)].join());
      expect(tally(outcomes)).toEqual({ ok: 1, quota_used: TRIES - 1 });
      expect(await database().monthlyClaim.count({ where: { accountId } })).toBe(1);
      expect(await database().meetingRequest.count({ where: { accountId } })).toBe(1);
    }
  });

  it("confirmations of different requests onto one host and time: exactly one wins", async () => {
    const members: MemberActor[] = [];
    for (let index = 0; index < TRIES; index += 1) {
      const accountId = await buildAccount({ operatorId: `OP${String(index + 100).padStart(10, "0")}` });
      members.push(await buildMember({ accountId }));
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const hour = 10 + (round % 4) * 2;
      const slots = [slotAt(dateOf(round), hour), slotAt(dateOf(round), hour + 1)] as const;
      const receipts: Receipt[] = [];
      for (const member of members) receipts.push(await submitted(member, slots));
      const choice = {
        candidateRank: 1,
        hostId: scene.host.staffId,
        meetingUrl: MEET_URL,
        message: "",
        overrideReason: "",
      };
      const outcomes = await Promise.all(
        receipts.map((receipt) =>
          refusalCodes(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW })),
        ),
      );
      expect(tally(outcomes.map((codes) => codes.join()))).toEqual({ ok: 1, assignee_busy: TRIES - 1 });
      await freeMonths(members, receipts, scene.host);
    }
  });

  it("the same draft sent by thirty: one request, and all are told its number", async () => {
    const once = {
      actor: scene.member,
      memberId: scene.member.memberId,
      requestKey: randomUUID(),
      form: formOffering(FIRST, SECOND),
      isConsentGiven: true,
      now: NOW,
    };
    const results = await Promise.all(Array.from({ length: TRIES }, () => submitRequest(once)));
    const references = results.map((result) =>
      result.outcome === "ok" ? result.value.reference : result.outcome,
    );
    expect(new Set(references).size).toBe(1);
    expect(await database().meetingRequest.count()).toBe(1);
  });
});

/** Ends every request of a round, so that the next one finds the months free. */
async function freeMonths(
  members: readonly MemberActor[],
  receipts: readonly Receipt[],
  host: StaffActor,
): Promise<void> {
  for (const [index, receipt] of receipts.entries()) {
    const member = members[index] ?? scene.member;
    const withdrawn = await withdrawRequest({ ...receipt, actor: member, reason: "", now: NOW });
    if (withdrawn.outcome === "ok") continue;
    await cancelRequest({
      ...receipt,
      version: receipt.version + 1,
      actor: host,
      reason: "試験のため",
      now: NOW,
    });
  }
}

describe("two staff deciding one request at once", () => {
  it("one wins, the other is told who and when", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      scene = await setScene();
      const receipt = await submitted(scene.member);
      const choice = {
        candidateRank: 1,
        hostId: scene.host.staffId,
        meetingUrl: MEET_URL,
        message: "",
        overrideReason: "",
      };
      const results = await Promise.all([
        confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }),
        declineRequest({
          ...receipt,
          actor: scene.otherHost,
          reasonCode: "other",
          message: "お受けできません。",
          now: NOW,
        }),
      ]);
      const winner = results.findIndex((result) => result.outcome === "ok");
      const loser = results[1 - winner];
      const winnerName = winner === 0 ? scene.host.name : scene.otherHost.name;
      expect(loser).toMatchObject({
        outcome: "refused",
        refusals: [{ code: "stale", params: { name: winnerName, at: NOW.toISOString() } }],
      });
    }
  });
});

import { addHours } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { buildMember } from "../../prisma/builders";
import { database } from "../db";
import { brokenInvariants } from "../testing/invariants";
import { confirmed, FIRST, NOW, type Scene, setScene, submitted, succeed } from "../testing/scene";
import { completeRequest } from "./complete-request";
import { giveFeedback } from "./give-feedback";
import { sendSupplement } from "./send-supplement";
import { watchRequest } from "./watch-request";
import { withdrawRequest } from "./withdraw-request";

// What members write beside the request's life, at once. On the embedded engine these prove nothing.

const AT_ONCE = 10;
const AFTER = addHours(FIRST.start, 2);
const each = <T>(run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => run(index)));
const outcomes = (results: readonly { outcome: string }[], outcome: string) =>
  results.filter((result) => result.outcome === outcome).length;

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
  await each(() => database().$executeRaw`SELECT pg_sleep(0.05)`);
});

describe("ten at once", () => {
  it("the same supplement: every answer is a success, and there is one with one mail", async () => {
    const { reference } = await confirmed(scene);
    const send = () =>
      sendSupplement({ actor: scene.member, reference, message: "台数は 12 台です。", now: NOW });
    expect(outcomes(await each(send), "ok")).toBe(AT_ONCE);
    expect(await database().requestMessage.count({ where: { kind: "supplement" } })).toBe(1);
    expect(await database().mailOutbox.count({ where: { kind: "staff.supplement" } })).toBe(1);
  });

  it("supplements and the end: none is kept after it, and each answer says what became of it", async () => {
    const receipt = await submitted(scene.member);
    const [results, ended] = await Promise.all([
      each((index) =>
        sendSupplement({ ...receipt, actor: scene.member, message: `補足 ${index}`, now: NOW }),
      ),
      withdrawRequest({ ...receipt, actor: scene.member, reason: "", now: NOW }),
    ]);
    expect(ended.outcome).toBe("ok");
    const kept = await database().requestMessage.count({ where: { kind: "supplement" } });
    expect([outcomes(results, "ok"), outcomes(results, "refused")]).toEqual([kept, AT_ONCE - kept]);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("feedback of ten members: one is kept, the others are refused", async () => {
    const receipt = await confirmed(scene);
    const done = { followUps: [], message: "", actor: scene.host, now: AFTER };
    const { reference } = await succeed(completeRequest({ ...receipt, ...done }));
    const members = await each(() => buildMember({ accountId: scene.accountId }));
    const results = await Promise.all(
      members.map((actor, index) =>
        giveFeedback({ actor, reference, rating: String(1 + (index % 5)), comment: "", now: AFTER }),
      ),
    );
    expect([outcomes(results, "ok"), outcomes(results, "refused")]).toEqual([1, AT_ONCE - 1]);
    expect(await database().requestFeedback.count()).toBe(1);
  });

  it("the same choice of one member: one row", async () => {
    const { reference } = await submitted(scene.member);
    const actor = await buildMember({ accountId: scene.accountId });
    const results = await each(() => watchRequest({ actor, reference, isNotified: true }));
    expect(outcomes(results, "ok")).toBe(AT_ONCE);
    expect(await database().requestWatch.findMany({ select: { isNotified: true } })).toEqual([
      { isNotified: true },
    ]);
  });
});

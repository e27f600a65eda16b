import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, formOffering } from "../prisma/builders";
import { database } from "./db";
import { saveDraftStep } from "./requests/save-draft-step";
import { tick } from "./scheduler";
import { brokenInvariants } from "./testing/invariants";
import { FIRST, NOW, proposed, type Scene, SECOND, setScene, submitted, succeed } from "./testing/scene";

const NOTHING = { expired: 0, fellBack: 0, reminded: 0, drafts: 0 };

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

describe("a tick", () => {
  it("ends what has run out of time and frees its holds, and finds nothing the second time", async () => {
    await proposed(await submitted(scene.member), scene.host);
    const now = new Date("2026-11-27T00:00:00Z");
    expect(await tick({ now })).toEqual({ ...NOTHING, expired: 1 });
    expect(await tick({ now })).toEqual(NOTHING);
    expect(await database().hostBooking.count()).toBe(0);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("catches up once after a long downtime", async () => {
    await submitted(scene.member);
    const now = new Date(SECOND.start.getTime() + 90 * 86_400_000);
    expect(await tick({ now })).toEqual({ ...NOTHING, expired: 1 });
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(1);
  });

  it("deletes drafts when their fourteen days are over, and not before", async () => {
    const step = { name: "slots" as const, form: formOffering(FIRST, SECOND) };
    await succeed(saveDraftStep({ actor: scene.member, now: NOW, kind: "apply", step }));
    const end = NOW.getTime() + 14 * 86_400_000;
    expect(await tick({ now: new Date(end - 1) })).toEqual(NOTHING);
    expect(await tick({ now: new Date(end) })).toEqual({ ...NOTHING, drafts: 1 });
  });

  it("run by two processes at once expires each request once", async () => {
    await submitted(scene.member);
    await Promise.all([tick({ now: SECOND.end }), tick({ now: SECOND.end })]);
    expect(await database().historyEntry.count({ where: { event: "expire" } })).toBe(1);
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(1);
  });

  it("does the other parts when one fails, and the failed one at the next", async () => {
    await submitted(scene.member);
    const now = new Date(SECOND.start.getTime() - 86_400_000);
    await database().$executeRaw`ALTER TABLE closure RENAME TO closure_away`;
    try {
      expect(await tick({ now })).toMatchObject({ reminded: 0 });
    } finally {
      await database().$executeRaw`ALTER TABLE closure_away RENAME TO closure`;
    }
    expect((await tick({ now })).reminded).toBeGreaterThan(0);

    await database().$executeRaw`ALTER TABLE draft RENAME TO draft_away`;
    try {
      expect(await tick({ now: SECOND.start })).toMatchObject({ expired: 1, drafts: 0 });
    } finally {
      await database().$executeRaw`ALTER TABLE draft_away RENAME TO draft`;
    }
  });

  it("ends every request that has run out though one of them cannot be written", async () => {
    const broken = await submitted(scene.member);
    const other = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000002" }) });
    await submitted(other);
    const number = Number(broken.reference.slice(3));
    // A step of its history that is there already: the next one of the same number is refused.
    const { id } = await database().meetingRequest.findUniqueOrThrow({ where: { number } });
    await database().historyEntry.updateMany({ where: { requestId: id }, data: { version: 2 } });
    expect(await tick({ now: SECOND.start })).toMatchObject({ expired: 1 });
  });
});

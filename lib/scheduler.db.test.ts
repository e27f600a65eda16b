import { beforeEach, describe, expect, it } from "vitest";
import { formOffering } from "../prisma/builders";
import { database } from "./db";
import { saveDraftStep } from "./requests/save-draft-step";
import { tick } from "./scheduler";
import { brokenInvariants } from "./testing/invariants";
import { FIRST, NOW, proposed, type Scene, SECOND, setScene, submitted, succeed } from "./testing/scene";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

describe("a tick", () => {
  it("ends what has run out of time and frees its holds, and finds nothing the second time", async () => {
    await proposed(await submitted(scene.member), scene.host);
    const now = new Date("2026-11-27T00:00:00Z");
    expect(await tick({ now })).toEqual({ expired: 1, drafts: 0 });
    expect(await tick({ now })).toEqual({ expired: 0, drafts: 0 });
    expect(await database().hostBooking.count()).toBe(0);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("catches up once after a long downtime", async () => {
    await submitted(scene.member);
    expect(await tick({ now: new Date(SECOND.start.getTime() + 90 * 86_400_000) })).toEqual({
      expired: 1,
      drafts: 0,
    });
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(1);
  });

  it("deletes drafts when their fourteen days are over, and not before", async () => {
    const step = { name: "slots" as const, form: formOffering(FIRST, SECOND) };
    await succeed(saveDraftStep({ actor: scene.member, now: NOW, kind: "apply", step }));
    const end = NOW.getTime() + 14 * 86_400_000;
    expect(await tick({ now: new Date(end - 1) })).toEqual({ expired: 0, drafts: 0 });
    expect(await tick({ now: new Date(end) })).toEqual({ expired: 0, drafts: 1 });
  });

  it("run by two processes at once expires each request once", async () => {
    await submitted(scene.member);
    await Promise.all([tick({ now: SECOND.end }), tick({ now: SECOND.end })]);
    expect(await database().historyEntry.count({ where: { event: "expire" } })).toBe(1);
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(1);
  });
});

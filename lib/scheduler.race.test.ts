import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember } from "../prisma/builders";
import { database } from "./db";
import { askInfo } from "./requests/ask-info";
import { confirmRequest } from "./requests/confirm-request";
import { setMeetingUrl } from "./requests/set-meeting-url";
import { tick } from "./scheduler";
import { inFullRun } from "./testing/full-run";
import { brokenInvariants } from "./testing/invariants";
import { FIRST, NOW, type Scene, SECOND, setScene, slotAt, submitted, succeed } from "./testing/scene";

// On the embedded engine these prove nothing: it has one connection. They run on PostgreSQL only.

const PROCESSES = 8;
const REQUESTS = 6;
const ROUNDS = inFullRun(5, 40);
const URL_DUE = new Date("2026-12-04T18:00:00+09:00");
const ALL_OVER = new Date("2026-12-08T18:00:00+09:00");
const HALF = new Date("2026-11-25T14:00:00+09:00");
const LATER = { tool: "own", urlWhen: "later", toolName: "zoom" } as const;

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
  // Every connection is open before the race, so that they really run at once.
  await Promise.all(Array.from({ length: PROCESSES }, () => database().$executeRaw`SELECT pg_sleep(0.05)`));
});

/** Ticks as so many processes would, at the same instant. */
const ticksAt = (now: Date) => Promise.all(Array.from({ length: PROCESSES }, () => tick({ now })));
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Requests of as many accounts, each at hours of its own, so that no time is full. */
async function submitMany(): Promise<void> {
  for (let index = 0; index < REQUESTS; index += 1) {
    const accountId = await buildAccount({ operatorId: `OP${String(index + 100).padStart(10, "0")}` });
    const slots = [slotAt("2026-12-07", 10 + index), slotAt("2026-12-08", 10 + index)] as const;
    await submitted(await buildMember({ accountId }), slots);
  }
}

/** Resolves once some session waits for a lock, or after a while in which none did. */
async function somebodyWaits(): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const [row] = await database().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row && row.waiting > 0) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A meeting in the customer's own tool, confirmed without its URL. */
async function agreedWithoutUrl() {
  const receipt = await submitted(scene.member, [FIRST, SECOND], LATER);
  const choice = {
    candidateRank: 1,
    hostId: scene.host.staffId,
    meetingUrl: "",
    message: "",
    overrideReason: "",
  };
  return succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }));
}

describe("eight processes ticking at once", () => {
  it("remind each person of each request once", async () => {
    await submitMany();
    const ticked = await ticksAt(HALF);
    // Both hosts are told, since nobody has these requests.
    expect(sum(ticked.map(({ reminded }) => reminded))).toBe(REQUESTS * 2);
    const mails = await database().mailOutbox.findMany({ where: { kind: "staff.reminder.staff_half" } });
    expect(mails).toHaveLength(REQUESTS * 2);
    expect(new Set(mails.map(({ requestId, recipientId }) => `${requestId} ${recipientId}`)).size).toBe(
      REQUESTS * 2,
    );
    expect(await brokenInvariants()).toEqual([]);
  });

  it("expire each request once", async () => {
    await submitMany();
    await ticksAt(ALL_OVER);
    expect(await database().historyEntry.count({ where: { event: "expire" } })).toBe(REQUESTS);
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(REQUESTS);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("fall back to Google Meet once", async () => {
    await agreedWithoutUrl();
    await ticksAt(URL_DUE);
    expect(await database().historyEntry.count({ where: { event: "fall_back_to_meet" } })).toBe(1);
    expect(await database().mailOutbox.count({ where: { kind: "customer.fall_back_to_meet" } })).toBe(1);
    expect(await brokenInvariants()).toEqual([]);
  });
});

describe("a tick at the very moment of an answer", () => {
  it("waits for an answer that is being written, and then reminds of nothing", async () => {
    await submitted(scene.member);
    const ticking = await database().$transaction(
      async (tx) => {
        await tx.meetingRequest.updateMany({ data: { status: "needs_info", staffDueAt: null, version: 2 } });
        const started = tick({ now: HALF });
        await Promise.race([started, somebodyWaits()]);
        // In a box, or the transaction would wait for the tick that waits for it.
        return { started };
      },
      { timeout: 20_000 },
    );
    expect(await ticking.started).toMatchObject({ reminded: 0 });
    expect(await database().mailOutbox.count({ where: { kind: "staff.reminder.staff_half" } })).toBe(0);
  });

  it("never reminds support after the answer was written", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      scene = await setScene();
      const receipt = await submitted(scene.member);
      await Promise.all([
        succeed(askInfo({ ...receipt, actor: scene.host, message: "機種名を教えてください。", now: HALF })),
        ...Array.from({ length: 3 }, () => tick({ now: HALF })),
      ]);
      const mails = await database().mailOutbox.findMany({ where: { kind: "staff.reminder.staff_half" } });
      // Written while support still owed the answer, or not at all: the row says as of which version.
      expect(mails.map(({ version }) => version).filter((version) => version !== 1)).toEqual([]);
      expect(mails.length === 0 || mails.length === 2).toBe(true);
      expect(await brokenInvariants()).toEqual([]);
    }
  });

  it("either takes the URL or falls back to Google Meet, never half of both", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      scene = await setScene();
      const agreed = await agreedWithoutUrl();
      const url = { meetingUrl: "https://us02web.zoom.us/j/81234567890", isGuestConfirmed: true };
      const [answer] = await Promise.all([
        setMeetingUrl({ ...agreed, ...url, actor: scene.host, now: URL_DUE }),
        tick({ now: URL_DUE }),
        tick({ now: URL_DUE }),
      ]);
      const row = await database().meetingRequest.findFirstOrThrow();
      const hasUrl = row.meetingUrl !== null;
      expect([answer.outcome === "ok", row.isOwnTool, row.version]).toEqual([
        hasUrl,
        hasUrl,
        agreed.version + 1,
      ]);
      expect(await brokenInvariants()).toEqual([]);
    }
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { buildAccount, buildMember, buildStaff } from "../../prisma/builders";
import { database } from "../db";
import { cancelRequest } from "../requests/cancel-request";
import type { Receipt } from "../requests/command";
import { confirmRequest } from "../requests/confirm-request";
import { setMeetingUrl } from "../requests/set-meeting-url";
import { inFullRun } from "../testing/full-run";
import { brokenInvariants } from "../testing/invariants";
import { MEET_URL, NOW, type Scene, setScene, submitted, succeed } from "../testing/scene";
import { type FakeGoogle, startFakeGoogle } from "./fixtures/fake-google";
import { type MeetProcess, startMeetProcess } from "./fixtures/meet-process";

// Several processes on one database: PostgreSQL only.

const MEETINGS = inFullRun(24, 120);
const KILLS = inFullRun(5, 25);
const PATIENCE = { timeout: 120_000, interval: 50 };
const LONG_LEASE_MS = 300_000;
const SHORT_LEASE_MS = 1_500;

let google: FakeGoogle;
let scene: Scene;
let workers: MeetProcess[] = [];

beforeAll(async () => {
  google = await startFakeGoogle();
  Object.assign(process.env, google.variables);
});
afterAll(() => google.stop());
beforeEach(async () => {
  google.forget();
  scene = await setScene();
});
afterEach(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await Promise.all(workers.map((worker) => worker.exited));
  workers = [];
});

const start = (leaseMs: number) => startMeetProcess(google.variables, NOW, leaseMs, process.env);
const live = () => [...google.events.values()].filter(({ status }) => status === "confirmed");
const behind = async () =>
  (await database().$queryRaw<unknown[]>`SELECT 1 FROM meet_event WHERE wanted_sequence > shown_sequence`)
    .length;
const allShown = () => vi.waitUntil(async () => (await behind()) === 0, PATIENCE);

/** A meeting of an account of its own, confirmed for Google to make its link. */
async function agreed(index: number): Promise<Receipt> {
  const accountId = await buildAccount({ operatorId: `OP${String(index + 100).padStart(10, "0")}` });
  const member = await buildMember({ accountId });
  const host = await buildStaff({ name: `担当 ${index}` });
  const receipt = await submitted(member);
  const choice = { candidateRank: 1, hostId: host.staffId, meetingUrl: "", message: "", overrideReason: "" };
  return succeed(confirmRequest({ ...receipt, ...choice, isMeetMade: true, actor: scene.host, now: NOW }));
}

/** One event for each meeting that stands, under its own id, whose link is the meeting's. */
async function expectOneEach(count: number): Promise<void> {
  const requests = await database().meetingRequest.findMany({
    where: { endedAt: null },
    include: { meet: true },
  });
  expect(requests).toHaveLength(count);
  for (const { meet, meetingUrl } of requests) {
    if (meet?.isRemoved) expect(meetingUrl).toBe(MEET_URL);
    else expect(meetingUrl).toBe(google.events.get(meet?.eventId ?? "")?.link);
  }
  const told = await database().mailOutbox.groupBy({
    by: ["requestId"],
    where: { kind: "customer.set_meeting_url" },
    _count: true,
  });
  expect(told.map(({ _count }) => _count)).toEqual(Array.from({ length: count }, () => 1));
  expect(await brokenInvariants()).toEqual([]);
}

describe("two workers", () => {
  it("make one event for each meeting, and one link", async () => {
    workers = [start(LONG_LEASE_MS), start(LONG_LEASE_MS)];
    await Promise.all(workers.map((worker) => worker.started));
    for (let index = 0; index < MEETINGS; index += 1) await agreed(index);
    await allShown();
    await expectOneEach(MEETINGS);
    expect(google.calls.map(({ method }) => method)).toEqual(Array.from({ length: MEETINGS }, () => "POST"));
    for (const worker of workers) worker.kill("SIGTERM");
    expect(await Promise.all(workers.map((worker) => worker.exited))).toEqual([0, 0]);
  });

  it("agree with staff who paste URLs and cancel meanwhile", async () => {
    workers = [start(LONG_LEASE_MS), start(LONG_LEASE_MS)];
    await Promise.all(workers.map((worker) => worker.started));
    let standing = 0;
    for (let index = 0; index < MEETINGS; index += 1) {
      const receipt = await agreed(index);
      const command = { ...receipt, actor: scene.host, now: NOW };
      const kind = index % 3;
      // Whoever is second is told so; both ends are right.
      const result =
        kind === 0
          ? await cancelRequest({ ...command, reason: "都合により" })
          : kind === 1
            ? await setMeetingUrl({ ...command, meetingUrl: MEET_URL, isGuestConfirmed: true })
            : null;
      if (kind !== 0 || result?.outcome !== "ok") standing += 1;
    }
    await allShown();
    const kept = await database().meetEvent.count({ where: { isRemoved: false } });
    expect(live()).toHaveLength(kept);
    await expectOneEach(standing);
  });
});

describe("workers killed while they ask Google", () => {
  it("lose no meeting and make none twice", async () => {
    let calls = 0;
    google.judge = ({ path }) => {
      calls += 1;
      if (path === "/token") return null;
      return calls % 5 === 0 ? "done_then_drop" : null;
    };
    let isKilling = true;
    const killing = (async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const worker = start(SHORT_LEASE_MS);
        workers = [worker];
        await worker.started;
        const before = google.calls.length;
        await vi.waitUntil(() => google.calls.length > before || !isKilling, PATIENCE);
        worker.kill("SIGKILL");
        await worker.exited;
      }
    })();
    for (let index = 0; index < MEETINGS; index += 1) await agreed(index);
    isKilling = false;
    await killing;
    google.judge = () => null;
    await database().meetEvent.updateMany({ data: { nextAttemptAt: new Date(0) } });
    workers = [start(SHORT_LEASE_MS)];
    await allShown();
    await expectOneEach(MEETINGS);
    expect(google.events.size).toBe(MEETINGS);
  });
});

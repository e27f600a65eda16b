import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildAccount, buildMember, buildStaff } from "../../prisma/builders";
import { database } from "../db";
import { cancelRequest } from "../requests/cancel-request";
import { addBusinessDays } from "../rules/business-days";
import { inFullRun } from "../testing/full-run";
import { brokenInvariants } from "../testing/invariants";
import { confirmed, NOW, type Scene, setScene, slotAt, succeed } from "../testing/scene";
import { resetDatabase } from "../testing/test-database";
import { writeMail, writeMails } from "./fixtures/outbox-mails";
import { type Answer, type SmtpSink, type Stage, startSmtpSink } from "./fixtures/smtp-sink";
import { startWorkerProcess, type WorkerProcess } from "./fixtures/worker-process";
import type { WorkerPace } from "./outbox-worker";
import { RETRY_SCHEDULE } from "./retry-schedule";

// Several processes on one database: PostgreSQL only.

const MAILS = 1_000;
const KILLS = inFullRun(10, 40);
const TRANSITIONS = inFullRun(500, 3_000);
const WAIT_MS = 120_000;
const PATIENT: WorkerPace = {
  pollMs: 200,
  leaseMs: 300_000,
  sendLimitMs: 60_000,
  drainMs: 4_000,
  schedule: RETRY_SCHEDULE,
};
/** So that a lease lapses within the test. */
const IMPATIENT: WorkerPace = {
  ...PATIENT,
  leaseMs: 3_000,
  sendLimitMs: 1_000,
  drainMs: 1_000,
  schedule: { firstMs: 50, longestMs: 400, totalMs: 3_600_000 },
};
const GONE = "gone@example.jp";
const CALENDAR = { calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", calendarMethod: "REQUEST" };

let sink: SmtpSink;
let workers: WorkerProcess[] = [];

beforeEach(resetDatabase);
afterEach(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await Promise.all(workers.map((worker) => worker.exited));
  workers = [];
  await sink.stop();
});

const startOne = (pace: WorkerPace) => startWorkerProcess(sink.url, pace, process.env);
const unfinished = () => database().mailOutbox.count({ where: { state: { in: ["pending", "sending"] } } });
const allSettled = () =>
  vi.waitUntil(async () => (await unfinished()) === 0, { timeout: WAIT_MS, interval: 100 });

describe("two workers", () => {
  it("share a thousand mails, and none goes twice", async () => {
    sink = await startSmtpSink();
    workers = [startOne(PATIENT), startOne(PATIENT)];
    await Promise.all(workers.map((worker) => worker.started));
    await writeMails(MAILS);
    await allSettled();
    expect(sink.deliveries).toHaveLength(MAILS);
    expect(new Set(sink.deliveries.map(({ messageId }) => messageId)).size).toBe(MAILS);
    expect(await database().mailOutbox.count({ where: { state: "sent", attempts: 1 } })).toBe(MAILS);
    for (const worker of workers) worker.kill("SIGTERM");
    expect(await Promise.all(workers.map((worker) => worker.exited))).toEqual([0, 0]);
    const shares = workers.map((worker) => worker.sentCount());
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(MAILS);
    expect(Math.min(...shares), "both took part").toBeGreaterThan(MAILS / 20);
  });
});

describe("workers killed while a bad server takes their mails", () => {
  it(
    "lose none: each arrives at least once under one Message-ID, and none that is superseded",
    async () => {
      sink = await startSmtpSink(badServer());
      workers = [startOne(IMPATIENT), startOne(IMPATIENT)];
      const life = new Life();
      const killing = killWorkers();
      await Promise.all([life.lane(0, killing), life.lane(1, killing)]);
      expect(await killing).toBe(KILLS);
      await allSettled();
      for (const worker of workers) worker.kill("SIGTERM");
      expect(await Promise.all(workers.map((worker) => worker.exited))).toEqual([0, 0]);
      expect(life.transitions).toBeGreaterThanOrEqual(TRANSITIONS);
      await expectNothingLost(life);
    },
    inFullRun(180_000, 900_000),
  );
});

/** Misbehaves in every way by turns; the mailbox that is gone is gone for good. */
function badServer(): (stage: Stage, subject: string) => Answer {
  const turns: Record<Stage, Answer[]> = {
    sender: [
      "accept",
      { code: 451, text: "4.3.0 later" },
      "accept",
      "accept",
      { code: 550, text: "5.1.8 who" },
    ],
    recipient: ["accept", "accept", { code: 450, text: "4.2.0 later" }, "accept", "accept", "drop"],
    message: [
      "accept",
      "drop_after",
      "accept",
      { code: 451, text: "4.3.0 later" },
      "accept",
      "drop",
      "accept",
    ],
  };
  const asked = { sender: 0, recipient: 0, message: 0 };
  return (stage, subject) => {
    if (stage === "recipient" && subject === GONE) return { code: 550, text: "5.1.1 unknown" };
    asked[stage] += 1;
    // Every few mails all is well for a while, as with real servers, or the test would take all day.
    const isGoodHour = Math.floor(asked[stage] / 20) % 3 !== 0;
    if (stage === "message" && asked.message % 97 === 0) return "hang";
    return isGoodHour ? "accept" : (turns[stage][asked[stage] % turns[stage].length] ?? "accept");
  };
}

/** Kills one worker after the other in the midst of its work, with another in its place at once. */
async function killWorkers(): Promise<number> {
  let kills = 0;
  while (kills < KILLS) {
    const place = kills % workers.length;
    const victim = workers[place];
    if (!victim) throw new Error("There is no worker to kill");
    await victim.started;
    const before = victim.sentCount();
    await vi.waitUntil(() => victim.sentCount() > before, { timeout: WAIT_MS, interval: 5 });
    await new Promise((done) => setTimeout(done, Math.random() * 300));
    victim.kill("SIGKILL");
    expect(await victim.exited).toBeNull();
    workers[place] = startOne(IMPATIENT);
    kills += 1;
  }
  return kills;
}

/** Requests that are made, confirmed and cancelled by the product's own use-cases, until all is over. */
class Life {
  transitions = 0;
  /** When each version of each request was committed, at the latest. */
  readonly committedAt = new Map<string, number>();
  readonly pairs: { earlier: string; later: string }[] = [];
  private readonly scene = setScene();

  async lane(index: number, killing: Promise<number>): Promise<void> {
    let isKilling = true;
    void killing.finally(() => {
      isKilling = false;
    });
    const people = await this.people(index);
    for (let round = 0; isKilling || this.transitions < TRANSITIONS; round += 1) {
      const date = addBusinessDays("2026-12-01", 1 + (round % 14), []);
      const slots = [slotAt(date, 10 + (round % 3)), slotAt(date, 14 + (round % 3))] as const;
      const receipt = await confirmed(people, slots);
      this.committed(receipt.reference, receipt.version, 2);
      const reason = "日程を見直すためです。";
      const end = await succeed(cancelRequest({ ...receipt, actor: people.host, reason, now: NOW }));
      this.committed(end.reference, end.version, 1);
      await this.writePair(receipt.reference);
    }
  }

  private committed(reference: string, version: number, transitions: number): void {
    this.transitions += transitions;
    this.committedAt.set(`${reference} ${version}`, Date.now());
  }

  private async people(index: number): Promise<Pick<Scene, "member" | "host">> {
    await this.scene;
    const accountId = await buildAccount({ operatorId: `OP${String(index + 100).padStart(10, "0")}` });
    const email = `lane-${index}@example.jp`;
    const member = await buildMember({ accountId, name: `担当 "${index}" <x@example.com>`, email });
    await buildMember({
      accountId,
      email: index === 0 ? GONE : `also-${index}@example.jp`,
      isNotified: true,
    });
    return { member, host: await buildStaff({ name: `実施 ${index}` }) };
  }

  /** An invitation and the one that replaces it. */
  private async writePair(reference: string): Promise<void> {
    const { id: requestId } = await database().meetingRequest.findUniqueOrThrow({
      where: { number: Number(reference.slice(3)) },
      select: { id: true },
    });
    const about = { requestId, recipientId: "of the pair", ...CALENDAR };
    // The later one first: the earlier one is superseded from the instant it is there.
    const later = await writeMail({ ...about, version: 102 });
    const earlier = await writeMail({ ...about, version: 101 });
    this.pairs.push({ earlier, later });
  }
}

async function expectNothingLost(life: Life): Promise<void> {
  const mails = await database().mailOutbox.findMany({ include: { request: { select: { number: true } } } });
  const arrived = new Map(
    mails.map(({ messageId }) => [messageId, sink.deliveries.filter((d) => d.messageId === messageId)]),
  );
  const known = new Set(mails.map(({ messageId }) => messageId));
  expect(sink.deliveries.filter(({ messageId }) => !known.has(messageId))).toEqual([]);

  const isGone = ({ toAddress }: { toAddress: string }) => toAddress === GONE;
  const superseded = mails.filter(
    ({ lastError, state }) => state === "skipped" && lastError === "superseded",
  );
  const required = mails.filter((mail) => !isGone(mail) && !superseded.includes(mail));
  expect(required.filter(({ state }) => state !== "sent")).toEqual([]);
  expect(required.filter(({ messageId }) => (arrived.get(messageId) ?? []).length === 0)).toEqual([]);
  expect(mails.filter(isGone).filter((mail) => !superseded.includes(mail))).toSatisfy(
    (gone: typeof mails) =>
      gone.length > 0 &&
      gone.every(({ state, lastError }) => state === "dead" && lastError === "550 recipient_refused"),
  );
  expect(sink.deliveries.length, "some did arrive twice").toBeGreaterThan(required.length);

  for (const mail of mails) {
    for (const delivery of arrived.get(mail.messageId) ?? []) {
      expect(delivery.recipients).toEqual([mail.toAddress]);
      const replacedAt = mails
        .filter((one) => one.requestId === mail.requestId && one.recipientId === mail.recipientId)
        .filter((one) => mail.calendar && one.calendar && (one.version ?? 0) > (mail.version ?? 0))
        .map(
          (one) =>
            life.committedAt.get(`OH-${one.request?.number} ${one.version}`) ?? Number.POSITIVE_INFINITY,
        );
      // What was on its way when it was replaced may arrive; what was not, never.
      expect(delivery.at).toBeLessThanOrEqual(Math.min(...replacedAt) + IMPATIENT.leaseMs);
    }
  }
  const stateOf = new Map(
    mails.map(({ id, state, messageId }) => [id, { state, count: arrived.get(messageId)?.length }]),
  );
  for (const { earlier, later } of life.pairs) {
    expect(stateOf.get(earlier)).toEqual({ state: "skipped", count: 0 });
    expect(stateOf.get(later)).toMatchObject({ state: "sent" });
  }
  expect(await brokenInvariants()).toEqual([]);
}

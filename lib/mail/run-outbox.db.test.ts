import { afterEach, expect, it, vi } from "vitest";
import { queueSignInMail } from "../auth/queue-sign-in-mail";
import { systemNow } from "../clock";
import { database } from "../db";
import { setScene, submitted } from "../testing/scene";
import type { WorkerPace } from "./outbox-worker";
import { RETRY_SCHEDULE } from "./retry-schedule";
import { startOutbox, stopOutbox } from "./run-outbox";

/** Never looks by itself within a test: what goes was woken. */
const ONLY_WOKEN: WorkerPace = {
  pollMs: 3_600_000,
  leaseMs: 300_000,
  sendLimitMs: 20_000,
  drainMs: 1_000,
  schedule: RETRY_SCHEDULE,
};
const PATIENCE = { timeout: 30_000, interval: 20 };

afterEach(stopOutbox);

const states = async () =>
  (await database().mailOutbox.findMany({ select: { state: true } })).map(({ state }) => state);
const allSent = () =>
  vi.waitUntil(async () => {
    const found = await states();
    return found.length > 0 && found.every((state) => state === "sent");
  }, PATIENCE);

it("the commit of what a mail tells sends it at once", async () => {
  const scene = await setScene();
  startOutbox(ONLY_WOKEN);
  startOutbox(ONLY_WOKEN);
  await new Promise((done) => setTimeout(done, 200));
  await submitted(scene.member);
  await allSent();
});

it("so does asking for a sign-in link", async () => {
  const { member } = await setScene();
  startOutbox(ONLY_WOKEN);
  await new Promise((done) => setTimeout(done, 200));
  const request = {
    userId: member.userId,
    email: "nakamura@example.jp",
    name: member.name,
    language: "ja" as const,
    browserKey: "key",
    nextPath: null,
  };
  await queueSignInMail({ token: "token", request, now: systemNow() });
  await allSent();
});

it("once stopped nothing is sent, and the next start sends what waits", async () => {
  const scene = await setScene();
  startOutbox(ONLY_WOKEN);
  await stopOutbox();
  await submitted(scene.member);
  await new Promise((done) => setTimeout(done, 300));
  expect(new Set(await states())).toEqual(new Set(["pending"]));
  startOutbox(ONLY_WOKEN);
  await allSent();
});

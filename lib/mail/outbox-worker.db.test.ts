import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemNow } from "../clock";
import { database } from "../db";
import { resetDatabase } from "../testing/test-database";
import { writeMail } from "./fixtures/outbox-mails";
import { type Answer, type SmtpSink, type Stage, startSmtpSink } from "./fixtures/smtp-sink";
import { type OutboxWorker, startWorker, type WorkerPace } from "./outbox-worker";
import { readSmtpUrl } from "./smtp-server-url";
import { LOCAL_MAILBOX, smtpTransport, type Transport } from "./transport";

const SOON = { firstMs: 20, longestMs: 20, totalMs: 60_000 };
const MUCH_LATER = { firstMs: 3_600_000, longestMs: 3_600_000, totalMs: 36_000_000 };
const PACE: WorkerPace = {
  pollMs: 25,
  leaseMs: 300_000,
  sendLimitMs: 20_000,
  drainMs: 500,
  schedule: SOON,
};
/** Long, since the machine may be busy with everything else; nothing waits longer than it has to. */
const PATIENCE = { timeout: 30_000, interval: 20 };
const SENDER = "office-hours@localhost";

let sink: SmtpSink | null = null;
let worker: OutboxWorker | null = null;

beforeEach(resetDatabase);
afterEach(async () => {
  await worker?.stop();
  await sink?.stop();
  worker = null;
  sink = null;
});

async function workWith(judge: (stage: Stage, subject: string) => Answer, pace: Partial<WorkerPace> = {}) {
  sink = await startSmtpSink(judge);
  const server = readSmtpUrl(sink.url);
  if (!server) throw new Error("The sink has no URL");
  const transport = smtpTransport(server, SENDER);
  worker = startWorker(transport, { ...PACE, ...pace });
  return sink;
}

const row = (id: string) => database().mailOutbox.findUniqueOrThrow({ where: { id } });
const settled = (id: string, state: string) =>
  vi.waitUntil(async () => ((await row(id)).state === state ? row(id) : null), PATIENCE);

describe("a mail in the outbox", () => {
  it("is sent once, to its recipient, with its Message-ID, and stays on record", async () => {
    const id = await writeMail();
    const { deliveries } = await workWith(() => "accept");
    const mail = await settled(id, "sent");
    expect(mail).toMatchObject({ attempts: 1, lastError: null, leaseUntil: null });
    expect(mail.sentAt).not.toBeNull();
    expect(mail.bodyText).not.toBe("");
    expect(deliveries).toMatchObject([
      { messageId: mail.messageId, sender: SENDER, recipients: ["nakamura@example.jp"] },
    ]);
  });

  it.each<[string, Stage, Answer, string]>([
    ["greylisted", "recipient", { code: 450, text: "4.2.0 later" }, "450 deferred"],
    ["refused for its sender", "sender", { code: 550, text: "5.1.8 who are you" }, "550 sender_refused"],
    ["refused as a relay", "recipient", { code: 554, text: "5.7.1 relay denied" }, "554 sender_refused"],
    ["met with silence", "message", "hang", "timeout"],
    ["cut off", "recipient", "drop", "connection_lost"],
  ])("is sent again after being %s", async (_what, at, answer, why) => {
    let isFirst = true;
    const id = await writeMail();
    const { deliveries } = await workWith(
      (stage) => {
        if (stage !== at || !isFirst) return "accept";
        isFirst = false;
        return answer;
      },
      { schedule: MUCH_LATER, ...(answer === "hang" ? { sendLimitMs: 3_000 } : {}) },
    );
    const failed = await vi.waitUntil(async () => ((await row(id)).lastError ? row(id) : null), PATIENCE);
    expect(failed).toMatchObject({ state: "pending", attempts: 1, lastError: why, leaseUntil: null });
    expect(failed.nextAttemptAt.getTime()).toBeGreaterThan(systemNow().getTime() + 1_800_000);
    await database().mailOutbox.update({ where: { id }, data: { nextAttemptAt: systemNow() } });
    const mail = await settled(id, "sent");
    expect(mail).toMatchObject({ attempts: 2, lastError: null });
    expect(deliveries.map(({ messageId }) => messageId)).toEqual([mail.messageId]);
  });

  it("is sent a second time with the same Message-ID when its acknowledgement was lost", async () => {
    let isFirst = true;
    const id = await writeMail();
    const { deliveries } = await workWith((stage) => {
      if (stage !== "message" || !isFirst) return "accept";
      isFirst = false;
      return "drop_after";
    });
    const mail = await settled(id, "sent");
    expect(deliveries.map(({ messageId }) => messageId)).toEqual([mail.messageId, mail.messageId]);
  });

  it.each<[string, Stage, Answer, string]>([
    [
      "the mailbox does not exist",
      "recipient",
      { code: 550, text: "5.1.1 unknown" },
      "550 recipient_refused",
    ],
    ["the message is refused", "message", { code: 552, text: "5.3.4 too large" }, "552 message_refused"],
  ])("is given up at once when %s, without saying whose it is", async (_what, at, answer, why) => {
    const id = await writeMail();
    const { deliveries } = await workWith((stage) => (stage === at ? answer : "accept"));
    expect(await settled(id, "dead")).toMatchObject({ attempts: 1, lastError: why, leaseUntil: null });
    expect(deliveries).toEqual([]);
  });

  it("is given up at once when its address cannot stand in an envelope", async () => {
    const id = await writeMail({ toAddress: "太郎@example.jp" });
    await workWith(() => "accept");
    expect(await settled(id, "dead")).toMatchObject({ lastError: "address_unusable" });
  });

  it("is given up when its time is over", async () => {
    const id = await writeMail();
    await workWith((stage) => (stage === "recipient" ? { code: 450, text: "later" } : "accept"), {
      schedule: { firstMs: 10, longestMs: 10, totalMs: 30 },
    });
    expect(await settled(id, "dead")).toMatchObject({ attempts: 4, lastError: "450 deferred" });
  });

  it("goes at once when it is woken, long before the next poll", async () => {
    const { deliveries } = await workWith(() => "accept", { pollMs: 60_000 });
    await new Promise((done) => setTimeout(done, 100));
    const id = await writeMail();
    worker?.wake();
    await settled(id, "sent");
    expect(deliveries).toHaveLength(1);
  });
});

describe("a mail with a key", () => {
  const inMinutes = (minutes: number) => new Date(systemNow().getTime() + minutes * 60_000);

  it("is cleared once it is sent", async () => {
    const id = await writeMail({ kind: "sign_in", expiresAt: inMinutes(10) });
    await workWith(() => "accept");
    expect(await settled(id, "sent")).toMatchObject({ bodyText: "", bodyHtml: "" });
  });

  it("is neither sent nor kept after its expiry", async () => {
    const id = await writeMail({ kind: "sign_in", expiresAt: inMinutes(-1) });
    const { deliveries } = await workWith(() => "accept");
    expect(await settled(id, "skipped")).toMatchObject({
      bodyText: "",
      bodyHtml: "",
      lastError: "expired",
      leaseUntil: null,
    });
    expect(deliveries).toEqual([]);
  });

  it("is looked at again at its expiry at the latest", async () => {
    const id = await writeMail({ kind: "sign_in", expiresAt: new Date(systemNow().getTime() + 600) });
    await workWith((stage) => (stage === "recipient" ? { code: 450, text: "later" } : "accept"), {
      schedule: MUCH_LATER,
    });
    expect(await settled(id, "skipped")).toMatchObject({ bodyText: "", lastError: "expired" });
  });

  it("can be read in the local mailbox until it expires, and not after", async () => {
    const id = await writeMail({ kind: "sign_in", expiresAt: new Date(systemNow().getTime() + 3_000) });
    worker = startWorker(LOCAL_MAILBOX, PACE);
    const mail = await settled(id, "sent");
    expect(mail).toMatchObject({ lastError: "local_mailbox" });
    expect(mail.bodyText).not.toBe("");
    await vi.waitUntil(async () => (await row(id)).bodyText === "", PATIENCE);
  });
});

describe("an invitation", () => {
  const calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  const invitation = { calendar, calendarMethod: "REQUEST" };

  async function requestId(): Promise<string> {
    const { setScene, submitted } = await import("../testing/scene");
    await submitted((await setScene()).member);
    await database().mailOutbox.deleteMany();
    return (await database().meetingRequest.findFirstOrThrow()).id;
  }

  it("is skipped when a later version invites the same recipient, or takes it back", async () => {
    const about = { requestId: await requestId(), ...invitation };
    const first = await writeMail({ ...about, version: 2 });
    const second = await writeMail({ ...about, version: 3 });
    const last = await writeMail({ ...about, version: 4, calendarMethod: "CANCEL" });
    const { deliveries } = await workWith(() => "accept");
    const sent = await settled(last, "sent");
    for (const id of [first, second]) {
      expect(await settled(id, "skipped")).toMatchObject({ lastError: "superseded", attempts: 0 });
    }
    expect(deliveries.map(({ messageId }) => messageId)).toEqual([sent.messageId]);
  });

  it("is sent when the later one is another recipient's, has no calendar, or is another request's", async () => {
    const about = { requestId: await requestId(), ...invitation };
    const id = await writeMail({ ...about, version: 2 });
    await writeMail({ ...about, version: 3, recipientId: "somebody else" });
    await writeMail({ requestId: about.requestId, version: 4 });
    await writeMail({ ...invitation, version: 5 });
    const { deliveries } = await workWith(() => "accept");
    await settled(id, "sent");
    await vi.waitUntil(() => deliveries.length === 4, PATIENCE);
  });
});

describe("stopping", () => {
  it("finishes the mails on their way and gives the others back untried", async () => {
    let go: () => void = () => {};
    const gate = new Promise<void>((open) => {
      go = open;
    });
    const delivered: string[] = [];
    const slow: Transport = {
      isLocal: false,
      close: () => {},
      deliver: async (mail) => {
        await gate;
        delivered.push(mail.messageId);
      },
    };
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) ids.push(await writeMail());
    const stopping = startWorker(slow, PACE);
    await vi.waitUntil(
      async () => (await database().mailOutbox.count({ where: { state: "sending" } })) === 20,
      PATIENCE,
    );
    const stopped = stopping.stop();
    go();
    await stopped;
    const states = await database().mailOutbox.groupBy({ by: ["state", "attempts"], _count: true });
    expect(delivered.length).toBeGreaterThan(0);
    expect(states.sort((a, b) => a._count - b._count)).toEqual([
      { state: "sent", attempts: 1, _count: delivered.length },
      { state: "pending", attempts: 0, _count: ids.length - delivered.length },
    ]);
  });

  it("does not wait longer than it may for a server that says nothing", async () => {
    const id = await writeMail();
    await workWith((stage) => (stage === "recipient" ? "hang" : "accept"), {
      drainMs: 50,
      sendLimitMs: 20_000,
    });
    await vi.waitUntil(async () => (await row(id)).state === "sending", PATIENCE);
    await new Promise((done) => setTimeout(done, 100));
    const begun = Date.now();
    await worker?.stop();
    worker = null;
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await row(id)).toMatchObject({ state: "pending", attempts: 1 });
  });
});

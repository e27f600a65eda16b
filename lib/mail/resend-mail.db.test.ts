import { randomUUID } from "node:crypto";
import { addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember } from "../../prisma/builders";
import { systemNow } from "../clock";
import { database } from "../db";
import { confirmed, NOW, type Scene, setScene, succeed } from "../testing/scene";
import { claimMails } from "./claim-mails";
import { writeMail } from "./fixtures/outbox-mails";
import { readMailTroubleCounts, readMailTroubles } from "./read-mail-troubles";
import { resendMail } from "./resend-mail";

let scene: Scene;
let requestId: string;
let reference: string;

beforeEach(async () => {
  scene = await setScene();
  ({ reference } = await confirmed(scene));
  requestId = (await database().meetingRequest.findFirstOrThrow()).id;
  await database().mailOutbox.deleteMany();
});

const customers = (changes: Parameters<typeof writeMail>[0] = {}) =>
  writeMail({ requestId, version: 2, recipientId: scene.member.userId, ...changes });
const dead = (changes: Parameters<typeof writeMail>[0] = {}) =>
  customers({ state: "dead", attempts: 14, lastError: "550 recipient_refused", ...changes });
const resend = (mailId: string, seenResends = 0, now = NOW) =>
  succeed(resendMail({ actor: scene.host, mailId, seenResends, now }));
const row = (id: string) =>
  database().mailOutbox.findUniqueOrThrow({ where: { id }, include: { resends: true } });

describe("sending a mail again", () => {
  it("lets it wait once more as it is, under its Message-ID, and keeps who asked", async () => {
    const id = await dead();
    const before = await row(id);
    expect(await resend(id)).toEqual({ outcome: "resent", reference });
    const { resends, ...after } = await row(id);
    expect(after).toMatchObject({ state: "pending", attempts: 0, lastError: null, leaseUntil: null });
    for (const name of ["messageId", "subject", "bodyText", "bodyHtml", "dedupeKey", "createdAt"] as const) {
      expect(after[name]).toEqual(before[name]);
    }
    expect(resends).toMatchObject([{ staffId: scene.host.staffId, staffName: scene.host.name, at: NOW }]);
    expect((await claimMails({ limit: 5, now: systemNow(), leaseMs: 1_000 })).mails).toHaveLength(1);
  });

  it("works for what went out, and for what waits for another attempt", async () => {
    for (const changes of [
      { state: "sent", attempts: 1, sentAt: NOW },
      { state: "pending", attempts: 3, nextAttemptAt: new Date("2099-01-01T00:00:00Z") },
    ] as const) {
      const id = await customers(changes);
      expect(await resend(id)).toMatchObject({ outcome: "resent" });
      expect(await row(id)).toMatchObject({ state: "pending", attempts: 0 });
    }
  });

  it("pressed twice is once; pressed again later is another time", async () => {
    const id = await dead();
    await resend(id);
    await database().mailOutbox.update({ where: { id }, data: { state: "sent", attempts: 1 } });
    await resend(id);
    expect((await row(id)).state).toBe("sent");
    await resend(id, 1, addMinutes(NOW, 5));
    expect(await row(id)).toMatchObject({ state: "pending" });
    expect((await row(id)).resends).toHaveLength(2);
  });

  it("goes to where the recipient is reached now", async () => {
    const id = await dead({ toAddress: "typo@example.jp" });
    await resend(id);
    expect(await row(id)).toMatchObject({ toAddress: "nakamura@example.jp" });
  });

  it("leaves a mail alone that is on its way or was skipped", async () => {
    const leaseUntil = new Date("2099-01-01T00:00:00Z");
    const sending = await customers({ state: "sending", attempts: 1, leaseUntil });
    const skipped = await customers({ state: "skipped", lastError: "superseded" });
    expect(await resend(sending)).toMatchObject({ outcome: "under_way" });
    expect(await resend(skipped)).toMatchObject({ outcome: "superseded" });
    expect(await row(sending)).toMatchObject({ state: "sending", leaseUntil });
    expect(await database().mailResend.count()).toBe(0);
  });

  it("does not send an invitation that a later one replaced", async () => {
    const invitation = { calendar: "BEGIN:VCALENDAR", calendarMethod: "REQUEST" };
    const old = await dead(invitation);
    await customers({ ...invitation, version: 3, state: "sent" });
    expect(await resend(old)).toMatchObject({ outcome: "superseded" });
    expect(await row(old)).toMatchObject({ state: "dead" });
  });

  it("does not write to somebody who left the account, or whose address cannot be used", async () => {
    const id = await dead();
    await database().user.update({ where: { id: scene.member.userId }, data: { email: "太郎@example.jp" } });
    expect(await resend(id)).toMatchObject({ outcome: "address_unusable" });
    await database().member.updateMany({ data: { removedAt: NOW } });
    expect(await resend(id)).toMatchObject({ outcome: "recipient_left" });
    const accountId = await buildAccount({ operatorId: "OP0000000009" });
    await database().member.create({ data: { accountId, userId: scene.member.userId, createdAt: NOW } });
    expect(await resend(id), "a member of another account now").toMatchObject({ outcome: "recipient_left" });
    expect(await row(id)).toMatchObject({ state: "dead", resends: [] });
  });

  it("is nothing for customers, for mails with a key, and for what does not exist", async () => {
    const id = await dead();
    const key = await dead({ requestId: null, version: null, expiresAt: NOW });
    const asked = { seenResends: 0, now: NOW };
    expect(await resendMail({ ...asked, actor: scene.member, mailId: id })).toEqual({ outcome: "not_found" });
    for (const mailId of [key, randomUUID(), "1", ""]) {
      expect(await resendMail({ ...asked, actor: scene.host, mailId })).toEqual({ outcome: "not_found" });
    }
  });
});

describe("the mails that need a hand", () => {
  const lists = (now = NOW) => succeed(readMailTroubles({ actor: scene.host, now }));

  it("are those given up and those that wait for an hour, with why and about what", async () => {
    const given = await dead();
    const late = await customers({ attempts: 2, lastError: "timeout", createdAt: addMinutes(NOW, -60) });
    await customers({ createdAt: addMinutes(NOW, -59) });
    await customers({ state: "sent", createdAt: addMinutes(NOW, -600) });
    await dead({ expiresAt: NOW });
    const found = await lists();
    expect(found.counts).toEqual({ dead: 1, late: 1 });
    expect(found.dead).toMatchObject([
      { id: given, reference, isResendable: true, note: { code: 550, reason: "recipient_refused" } },
    ]);
    expect(found.late).toMatchObject([{ id: late, note: { code: null, reason: "timeout" } }]);
    expect(JSON.stringify(found)).not.toContain("日時が決まりました。");
  });

  it("are fewer once one is sent again, which is given an hour anew", async () => {
    const id = await dead({ createdAt: addMinutes(NOW, -600) });
    await resend(id);
    expect((await lists()).counts).toEqual({ dead: 0, late: 0 });
    expect((await lists(addMinutes(NOW, 60))).counts).toEqual({ dead: 0, late: 1 });
    expect((await lists(addMinutes(NOW, 60))).late).toMatchObject([
      { resendCount: 1, lastResend: { staffName: scene.host.name } },
    ]);
  });

  it("are nothing for customers, of this account or another", async () => {
    await dead();
    const accountId = await buildAccount({ operatorId: "OP0000000008" });
    for (const actor of [scene.member, await buildMember({ accountId })]) {
      expect(await readMailTroubles({ actor, now: NOW })).toEqual({ outcome: "not_found" });
      expect(await readMailTroubleCounts({ actor, now: NOW })).toEqual({ outcome: "not_found" });
    }
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { buildMember, buildStaff } from "../../prisma/builders";
import type { StaffActor } from "../auth/actor";
import { database, inTransaction } from "../db";
import type { MailOutbox } from "../generated/prisma/client";
import { acceptAlternate } from "../requests/accept-alternate";
import { answerInfo } from "../requests/answer-info";
import { askInfo } from "../requests/ask-info";
import { cancelRequest } from "../requests/cancel-request";
import type { Receipt } from "../requests/command";
import { completeRequest } from "../requests/complete-request";
import { confirmRequest } from "../requests/confirm-request";
import { declineRequest } from "../requests/decline-request";
import { expireRequests } from "../requests/expire-requests";
import { proposeAlternates } from "../requests/propose-alternates";
import { setMeetingUrl } from "../requests/set-meeting-url";
import { withdrawRequest } from "../requests/withdraw-request";
import {
  confirmed,
  MEET_URL,
  NOW,
  proposed,
  type Scene,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { writeNotices } from "./write-notices";

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});

async function mailsOf(receipt: Receipt): Promise<MailOutbox[]> {
  return database().mailOutbox.findMany({
    where: { version: receipt.version },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
  });
}

/** Who is told what by the last event: `customer.submit nakamura@example.jp`. */
async function toldBy(receipt: Receipt): Promise<string[]> {
  return (await mailsOf(receipt)).map((mail) => `${mail.kind} ${mail.toAddress}`);
}

const TO_REQUESTER = "nakamura@example.jp";
const TO_HOST = "sato@support.example.jp";
const TO_OTHER_HOST = "suzuki@support.example.jp";

const choose = (host: StaffActor) => ({
  candidateRank: 1,
  hostId: host.staffId,
  meetingUrl: MEET_URL,
  message: "",
  overrideReason: "",
});

async function assign(staff: StaffActor): Promise<void> {
  await database().meetingRequest.updateMany({ data: { assigneeId: staff.staffId } });
}

describe("the customers' mails", () => {
  it("go to the requester, as a receipt of their own act", async () => {
    const receipt = await submitted(scene.member);
    const [mail, ...others] = await mailsOf(receipt);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      kind: "customer.submit",
      toAddress: TO_REQUESTER,
      toName: "中村 玲奈",
      recipientId: scene.member.userId,
      language: "ja",
      version: 1,
      state: "pending",
      attempts: 0,
      createdAt: NOW,
      nextAttemptAt: NOW,
      calendar: null,
      calendarMethod: null,
      subject: `[${receipt.reference}] お申し込みを受け付けました`,
    });
    expect(mail?.dedupeKey).toBe(`${mail?.requestId}:1:customer.submit:${scene.member.userId}`);
    expect(mail?.messageId).toMatch(/^<notice\.[0-9a-f-]{36}@localhost>$/);
    expect(mail?.bodyText).toContain("第 1 希望: 12月7日(月)14:00〜14:45(日本時間)");
  });

  it("go to members who want to know, each in their own language, and to no participant", async () => {
    const { accountId } = scene;
    await buildMember({
      accountId,
      name: "Anna Lind",
      email: "lind@example.jp",
      language: "en",
      isNotified: true,
    });
    await buildMember({ accountId, email: "silent@example.jp" });
    const receipt = await submitted(scene.member, undefined, { participants: "山田 guest@example.jp" });
    expect(await toldBy(receipt)).toEqual([
      `customer.submit ${TO_REQUESTER}`,
      "customer.submit lind@example.jp",
    ]);
    const [own, colleagues] = await mailsOf(receipt);
    expect(own?.bodyText).not.toContain("手続きした方");
    expect(colleagues?.subject).toContain("We received your request");
    expect(colleagues?.bodyText).toContain("Done by: 中村 玲奈");
  });

  it("do not go to a requester who has left the account", async () => {
    const receipt = await submitted(scene.member);
    await database().member.update({ where: { id: scene.member.memberId }, data: { removedAt: NOW } });
    const asked = await succeed(
      askInfo({ ...receipt, actor: scene.host, now: NOW, message: "台数を教えてください。" }),
    );
    expect(await toldBy(asked)).toEqual([]);
  });

  it("carry the question and the deadline, never an internal reason", async () => {
    const receipt = await submitted(scene.member);
    const asked = await succeed(
      askInfo({ ...receipt, actor: scene.host, now: NOW, message: "台数を教えてください。" }),
    );
    const answer = { message: "20 台です。", onBehalfReason: "電話で聞きました" };
    const answered = await succeed(answerInfo({ ...asked, ...answer, actor: scene.host, now: NOW }));
    const [question] = await mailsOf(asked);
    expect(question?.bodyText).toContain("> 台数を教えてください。");
    expect(question?.bodyText).toContain("回答期限: 11月26日(木)18:00(日本時間)");
    const [reply] = await mailsOf(answered);
    expect(reply?.bodyText).toContain("> 20 台です。");
    expect(reply?.bodyText).toContain("サポートが代わりにお手続きしました");
    expect(`${reply?.bodyText}${reply?.bodyHtml}`).not.toContain("電話");
    expect(`${question?.bodyHtml}${reply?.bodyHtml}`).not.toMatch(/佐藤|support\.example/);
  });

  it("say the reason of a decline", async () => {
    const receipt = await submitted(scene.member);
    const decline = { reasonCode: "out_of_scope", message: "別の窓口をご案内します。" };
    const declined = await succeed(declineRequest({ ...receipt, ...decline, actor: scene.host, now: NOW }));
    const [mail] = await mailsOf(declined);
    expect(mail?.bodyText).toContain("理由: サポートの提供範囲外のご相談のため");
    expect(mail?.bodyText).toContain("> 別の窓口をご案内します。");
  });

  it("list what stays open after the meeting", async () => {
    const receipt = await confirmed(scene);
    const followUp = {
      text: "証明書の更新手順",
      ownerId: scene.host.staffId,
      dueOn: "2026-12-11",
      ticketNumber: "T-100",
    };
    const done = { followUps: [followUp], message: "", now: new Date("2026-12-07T06:00:00Z") };
    const completed = await succeed(completeRequest({ ...receipt, ...done, actor: scene.host }));
    const [mail] = await mailsOf(completed);
    expect(mail?.bodyText).toContain("1. 証明書の更新手順(回答予定日 12月11日(金))(チケット番号 T-100)");
    expect(mail?.bodyText).not.toContain("佐藤");
  });

  it("tell an end without agreement", async () => {
    await submitted(scene.member);
    const now = new Date("2026-12-08T02:00:00Z");
    const [expired, ...others] = await expireRequests({ now });
    expect(others).toEqual([]);
    if (!expired) throw new Error("Nothing expired");
    const [mail] = await mailsOf(expired);
    expect(mail).toMatchObject({ kind: "customer.expire", createdAt: now });
    expect(mail?.bodyText).toContain("ご希望の日時までに日程を確定できず");
  });
});

describe("a date agreed in our Google Meet", () => {
  it("is not told before its URL is set, and then once", async () => {
    const { member, host, otherHost } = scene;
    const proposal = await proposed(await submitted(member), host);
    const accepted = await succeed(
      acceptAlternate({ ...proposal, alternateRank: 1, message: "", actor: member, now: NOW }),
    );
    expect(await toldBy(accepted)).toEqual([`staff.accept_alternate ${TO_HOST}`]);
    expect((await mailsOf(accepted))[0]?.bodyText).toContain("URL 未設定");

    const url = { meetingUrl: MEET_URL, isGuestConfirmed: true, actor: otherHost, now: NOW };
    const set = await succeed(setMeetingUrl({ ...accepted, ...url }));
    const [mail] = await mailsOf(set);
    expect(mail?.subject).toBe(`[${set.reference}] 日時が確定しました: 12月9日(水)10:00〜10:45`);
    expect(mail?.bodyText).toContain(MEET_URL);

    const changed = await succeed(
      setMeetingUrl({ ...set, ...url, meetingUrl: "https://meet.google.com/zzz-zzzz-zzz" }),
    );
    expect((await mailsOf(changed))[0]?.subject).toBe(`[${set.reference}] 参加用 URL のお知らせ`);
  });

  it("is told at once where the customer sends the URL later, with the deadline for it", async () => {
    const { member, host } = scene;
    const tool = { tool: "own", urlWhen: "later", toolName: "zoom" };
    const receipt = await submitted(member, undefined, tool);
    const agreed = await succeed(
      confirmRequest({ ...receipt, ...choose(host), meetingUrl: "", actor: host, now: NOW }),
    );
    const [mail] = await mailsOf(agreed);
    expect(mail?.bodyText).toContain("参加用 URL は後日お知らせください(期限 12月4日(金)18:00、日本時間)");
    expect(mail?.bodyText).toContain(`/requests/${agreed.reference}/url\n`);
  });
});

describe("support's mails", () => {
  it("go to the host, for the host's own act only where the calendar changes", async () => {
    const { host, otherHost, member } = scene;
    const receipt = await submitted(member);
    const byOther = await succeed(
      confirmRequest({ ...receipt, ...choose(host), actor: otherHost, now: NOW }),
    );
    expect(await toldBy(byOther)).toEqual([`customer.confirm ${TO_REQUESTER}`, `staff.confirm ${TO_HOST}`]);
    const offered = await proposed(byOther, host);
    expect(await toldBy(offered)).toEqual([`customer.propose_alternates ${TO_REQUESTER}`]);
    const cancelled = await succeed(
      cancelRequest({ ...offered, reason: "都合により", actor: host, now: NOW }),
    );
    expect(await toldBy(cancelled)).toEqual([`customer.cancel ${TO_REQUESTER}`, `staff.cancel ${TO_HOST}`]);
  });

  it("go to host and assignee of what the customer does, each once, and to nobody disabled", async () => {
    const { host, otherHost, member } = scene;
    const receipt = await confirmed(scene);
    await assign(otherHost);
    await database().staffMember.update({ where: { id: host.staffId }, data: { disabledAt: NOW } });
    const cancelled = await succeed(cancelRequest({ ...receipt, reason: "", actor: member, now: NOW }));
    expect(await toldBy(cancelled)).toEqual([
      `customer.cancel ${TO_REQUESTER}`,
      `staff.cancel ${TO_OTHER_HOST}`,
    ]);
  });

  it("are one for a host who is the assignee too", async () => {
    const receipt = await confirmed(scene);
    await assign(scene.host);
    const cancelled = await succeed(cancelRequest({ ...receipt, reason: "", actor: scene.member, now: NOW }));
    expect(await toldBy(cancelled)).toEqual([`customer.cancel ${TO_REQUESTER}`, `staff.cancel ${TO_HOST}`]);
  });

  it("tell the holders of alternates, and at the move the host who loses the meeting", async () => {
    const { otherHost, member } = scene;
    const agent = await buildStaff({ isHost: false, email: "agent@support.example.jp" });
    const receipt = await confirmed(scene);
    const alternates = [{ slot: slotAt("2026-12-10", 10), hostId: otherHost.staffId }];
    const proposal = { alternates, answerDays: null, message: "", meetingUrl: "", overrideReason: "" };
    const offered = await succeed(proposeAlternates({ ...receipt, ...proposal, actor: agent, now: NOW }));
    expect(await toldBy(offered)).toEqual([
      `customer.propose_alternates ${TO_REQUESTER}`,
      `staff.propose_alternates ${TO_OTHER_HOST}`,
    ]);
    const moved = await succeed(
      acceptAlternate({ ...offered, alternateRank: 1, message: "", actor: member, now: NOW }),
    );
    expect(await toldBy(moved)).toEqual([
      `customer.accept_alternate ${TO_REQUESTER}`,
      `staff.accept_alternate ${TO_HOST}`,
      `staff.accept_alternate ${TO_OTHER_HOST}`,
    ]);
    const [told] = await mailsOf(moved);
    expect(told?.subject).toContain("新しい日時が確定しました: 12月10日(木)10:00〜10:45");
    expect(told?.bodyText).toContain("これまでの日時: 12月7日(月)14:00(日本時間)");
  });
});

describe("the rows", () => {
  it("are not written twice for the same event", async () => {
    const receipt = await submitted(scene.member);
    const { id: requestId } = await database().meetingRequest.findFirstOrThrow();
    const step = { requestId, event: "submit", fromStatus: null, actor: scene.member, now: NOW } as const;
    await inTransaction((tx) => writeNotices(tx, step));
    expect(await toldBy(receipt)).toEqual([`customer.submit ${TO_REQUESTER}`]);
  });

  it("are gone with the transition that failed", async () => {
    const receipt = await submitted(scene.member);
    const before = await database().mailOutbox.count();
    const stale = await withdrawRequest({
      ...receipt,
      version: 7,
      reason: "",
      actor: scene.member,
      now: NOW,
    });
    expect(stale.outcome).toBe("refused");
    expect(await database().mailOutbox.count()).toBe(before);
  });

  it("are dead from the start, and seen, where the stored address cannot stand in a mail", async () => {
    const email = "nakamura@example.jp\r\nBcc: eve@example.com";
    await database().user.update({ where: { id: scene.member.userId }, data: { email } });
    const [mail] = await mailsOf(await submitted(scene.member));
    expect(mail).toMatchObject({ state: "dead", lastError: "address_unusable", toAddress: email });
  });

  it("are written for a person whose zone and language are unknown", async () => {
    await database().user.update({
      where: { id: scene.member.userId },
      data: { timeZone: "Mars/Olympus", language: "tlh" },
    });
    const [mail] = await mailsOf(await submitted(scene.member));
    expect(mail).toMatchObject({ language: "ja", state: "pending" });
  });
});

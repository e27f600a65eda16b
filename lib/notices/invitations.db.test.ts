import { beforeEach, describe, expect, it } from "vitest";
import { buildMember, formOffering } from "../../prisma/builders";
import type { MemberActor, StaffActor } from "../auth/actor";
import { database } from "../db";
import { acceptAlternate } from "../requests/accept-alternate";
import { cancelRequest } from "../requests/cancel-request";
import type { Receipt } from "../requests/command";
import { completeRequest } from "../requests/complete-request";
import { confirmRequest } from "../requests/confirm-request";
import { proposeAlternates } from "../requests/propose-alternates";
import { refuseChange } from "../requests/refuse-change";
import { requestChange } from "../requests/request-change";
import { setMeetingUrl } from "../requests/set-meeting-url";
import { withdrawChange } from "../requests/withdraw-change";
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

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});

const REQUESTER = "nakamura@example.jp";
const COLLEAGUE = "lind@example.jp";
const HOST = "sato@support.example.jp";
const OTHER_HOST = "suzuki@support.example.jp";
const LATER = { tool: "own", urlWhen: "later", toolName: "zoom" };

/** What the mails of one version carry: `REQUEST 1 nakamura@example.jp`, or `no file …`. */
async function filesOf({ version }: Receipt): Promise<string[]> {
  const mails = await database().mailOutbox.findMany({ where: { version }, orderBy: { kind: "asc" } });
  return mails.map(({ calendar, calendarMethod, toAddress }) => {
    if (calendar === null) return `${calendarMethod ?? "no file"} ${toAddress}`;
    const attendees = [...unfolded(calendar).matchAll(/^ATTENDEE.*:mailto:(.*)$/gim)].map(
      ([, address]) => address,
    );
    expect(attendees).toEqual([toAddress]);
    expect(lineOf(calendar, "METHOD")).toBe(calendarMethod);
    return `${calendarMethod} ${lineOf(calendar, "SEQUENCE")} ${toAddress}`;
  });
}

async function fileFor({ version }: Receipt, toAddress: string): Promise<string> {
  const mail = await database().mailOutbox.findFirstOrThrow({ where: { version, toAddress } });
  return unfolded(mail.calendar ?? "");
}

const unfolded = (text: string) => text.replace(/\r\n /g, "").replace(/\r\n/g, "\n");
const lineOf = (text: string, name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(unfolded(text))?.[1];

const watching = (isNotified = true): Promise<MemberActor> =>
  buildMember({
    accountId: scene.accountId,
    name: "Anna Lind",
    email: COLLEAGUE,
    language: "en",
    isNotified,
  });

const confirmedBy = (receipt: Receipt, actor: StaffActor, host: StaffActor, meetingUrl = MEET_URL) =>
  succeed(
    confirmRequest({
      ...receipt,
      actor,
      candidateRank: 1,
      hostId: host.staffId,
      meetingUrl,
      message: "",
      overrideReason: "",
      now: NOW,
    }),
  );

const changing = (receipt: Receipt) =>
  succeed(
    requestChange({
      ...receipt,
      actor: scene.member,
      slots: formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15)),
      message: "",
      now: NOW,
    }),
  );

const urlSet = (receipt: Receipt, actor: MemberActor | StaffActor, meetingUrl = MEET_URL) =>
  succeed(setMeetingUrl({ ...receipt, actor, meetingUrl, isGuestConfirmed: true, now: NOW }));

const cancelled = (receipt: Receipt, actor: MemberActor | StaffActor) =>
  succeed(cancelRequest({ ...receipt, actor, reason: "都合により", now: NOW }));

describe("an agreed date", () => {
  it("is an invitation for the customers who are told and for the host, whoever confirmed it", async () => {
    await watching();
    const agreed = await confirmed(scene);
    expect(await filesOf(agreed)).toEqual([
      `REQUEST 1 ${REQUESTER}`,
      `REQUEST 1 ${COLLEAGUE}`,
      `REQUEST 1 ${HOST}`,
    ]);
    const own = await fileFor(agreed, REQUESTER);
    const { id } = await database().meetingRequest.findFirstOrThrow();
    expect(lineOf(own, "UID")).toBe(id);
    expect(lineOf(own, "SUMMARY")).toBe(`SORACOM オフィスアワー(${agreed.reference})`);
    expect(lineOf(own, "LOCATION")).toBe(MEET_URL);
    expect(own).not.toMatch(/佐藤|sato@/);
    expect(lineOf(await fileFor(agreed, COLLEAGUE), "SUMMARY")).toContain("SORACOM Office Hours");
    expect(lineOf(await fileFor(agreed, HOST), "SUMMARY")).toContain("湖畔センサー株式会社");
  });

  it("is nothing for participants, for members who do not watch, nor for the assignee", async () => {
    await watching(false);
    const receipt = await submitted(scene.member, undefined, { participants: "山田 guest@example.jp" });
    await database().meetingRequest.updateMany({ data: { assigneeId: scene.otherHost.staffId } });
    const agreed = await confirmedBy(receipt, scene.host, scene.host);
    expect(await filesOf(agreed)).toEqual([`REQUEST 1 ${REQUESTER}`, `REQUEST 1 ${HOST}`]);
    const moved = await succeed(
      acceptAlternate({
        ...(await proposed(agreed, scene.host)),
        actor: scene.member,
        alternateRank: 1,
        message: "",
        now: NOW,
      }),
    );
    expect(await filesOf(moved)).toEqual([
      `REQUEST 2 ${REQUESTER}`,
      `REQUEST 2 ${HOST}`,
      `no file ${OTHER_HOST}`,
    ]);
  });

  it("in our Google Meet without a URL is for the host at once, for the customer with the URL", async () => {
    const accepted = await succeed(
      acceptAlternate({
        ...(await proposed(await submitted(scene.member), scene.host)),
        actor: scene.member,
        alternateRank: 1,
        message: "",
        now: NOW,
      }),
    );
    expect(await filesOf(accepted)).toEqual([`REQUEST 1 ${HOST}`]);
    const early = await fileFor(accepted, HOST);
    expect(early).not.toContain("LOCATION");
    expect(lineOf(early, "DESCRIPTION")).toContain("参加用 URL は未設定です");
    const told = await urlSet(accepted, scene.otherHost);
    expect(await filesOf(told)).toEqual([`REQUEST 2 ${REQUESTER}`, `REQUEST 2 ${HOST}`]);
    expect(lineOf(await fileFor(told, REQUESTER), "LOCATION")).toBe(MEET_URL);
  });

  it("whose URL the customer sends later goes out without a place, and again with it", async () => {
    const receipt = await submitted(scene.member, undefined, LATER);
    const agreed = await confirmedBy(receipt, scene.host, scene.host, "");
    expect(await filesOf(agreed)).toEqual([`REQUEST 1 ${REQUESTER}`, `REQUEST 1 ${HOST}`]);
    for (const address of [REQUESTER, HOST]) {
      const file = await fileFor(agreed, address);
      expect(file).not.toContain("LOCATION");
      expect(lineOf(file, "DESCRIPTION")).toContain("参加用 URL は後日お知らせします");
    }
    const set = await urlSet(agreed, scene.member, "https://zoom.us/j/123456789");
    expect(await filesOf(set)).toEqual([`REQUEST 2 ${REQUESTER}`, `REQUEST 2 ${HOST}`]);
    expect(lineOf(await fileFor(set, REQUESTER), "LOCATION")).toBe("https://zoom.us/j/123456789");
  });
});

describe("a meeting that moves", () => {
  it("keeps its UID and raises its SEQUENCE with every change, and only with changes", async () => {
    const agreed = await confirmed(scene);
    const kept = await succeed(
      withdrawChange({ ...(await changing(agreed)), actor: scene.member, now: NOW }),
    );
    const refused = await succeed(
      refuseChange({ ...(await changing(kept)), actor: scene.host, message: "難しいため。", now: NOW }),
    );
    const again = await urlSet(refused, scene.host, "https://meet.google.com/zzz-zzzz-zzz");
    const moved = await confirmedBy(await changing(again), scene.host, scene.host);
    const gone = await cancelled(moved, scene.member);
    const mails = await database().mailOutbox.findMany({
      where: { toAddress: REQUESTER, calendar: { not: null } },
      orderBy: { version: "asc" },
    });
    expect(mails.map(({ version }) => version)).toEqual([
      agreed.version,
      again.version,
      moved.version,
      gone.version,
    ]);
    const files = mails.map(({ calendar }) => calendar ?? "");
    expect(files.map((file) => Number(lineOf(file, "SEQUENCE")))).toEqual([1, 2, 3, 4]);
    expect(new Set(files.map((file) => lineOf(file, "UID"))).size).toBe(1);
    expect(lineOf(files[2] ?? "", "DTSTART")).toBe("20261214T020000Z");
  });

  it("to another host is taken from the former one, even if that one gave it away", async () => {
    const agreed = await confirmed(scene);
    const moved = await confirmedBy(await changing(agreed), scene.host, scene.otherHost);
    expect(await filesOf(moved)).toEqual([
      `REQUEST 2 ${REQUESTER}`,
      `CANCEL 2 ${HOST}`,
      `REQUEST 2 ${OTHER_HOST}`,
    ]);
    const farewell = await database().mailOutbox.findFirstOrThrow({
      where: { version: moved.version, toAddress: HOST },
    });
    expect(farewell.subject).toContain("実施担当が変わりました");
    expect(farewell.bodyText).not.toContain(MEET_URL);
    expect(unfolded(farewell.calendar ?? "")).not.toContain(MEET_URL);
    expect(await filesOf(await cancelled(moved, scene.member))).toEqual([
      `CANCEL 3 ${REQUESTER}`,
      `CANCEL 3 ${OTHER_HOST}`,
    ]);
  });

  it("is an invitation again for a host who gets it back", async () => {
    const { host, otherHost } = scene;
    const away = await confirmedBy(await changing(await confirmed(scene)), host, otherHost);
    const back = await confirmedBy(await changing(away), host, host);
    expect(await filesOf(back)).toEqual([
      `REQUEST 3 ${REQUESTER}`,
      `REQUEST 3 ${HOST}`,
      `CANCEL 3 ${OTHER_HOST}`,
    ]);
  });

  it("is taken once from a member who watches no longer, and from nobody who left the account", async () => {
    const colleague = await watching();
    const agreed = await confirmed(scene);
    await database().member.update({ where: { id: colleague.memberId }, data: { isNotified: false } });
    const changed = await changing(agreed);
    expect(await filesOf(changed)).not.toContainEqual(expect.stringContaining(COLLEAGUE));
    const moved = await confirmedBy(changed, scene.host, scene.host);
    expect(await filesOf(moved)).toContain(`CANCEL 2 ${COLLEAGUE}`);
    const farewell = await database().mailOutbox.findFirstOrThrow({
      where: { version: moved.version, toAddress: COLLEAGUE },
    });
    expect(farewell.subject).toContain("The Office Hours meeting has changed");
    const set = await urlSet(moved, scene.host, "https://meet.google.com/zzz-zzzz-zzz");
    expect(await filesOf(set)).toEqual([`REQUEST 3 ${REQUESTER}`, `REQUEST 3 ${HOST}`]);

    await database().member.update({ where: { id: colleague.memberId }, data: { isNotified: true } });
    const invitedAgain = await urlSet(set, scene.host);
    expect(await filesOf(invitedAgain)).toContain(`REQUEST 4 ${COLLEAGUE}`);
    await database().member.update({ where: { id: colleague.memberId }, data: { removedAt: NOW } });
    expect(await filesOf(await cancelled(invitedAgain, scene.host))).toEqual([
      `CANCEL 5 ${REQUESTER}`,
      `CANCEL 5 ${HOST}`,
    ]);
  });
});

describe("a cancelled meeting", () => {
  it("is taken from everybody who was invited, also from who watches no longer", async () => {
    const colleague = await watching();
    const agreed = await confirmed(scene);
    await database().member.update({ where: { id: colleague.memberId }, data: { isNotified: false } });
    const gone = await cancelled(agreed, scene.host);
    expect(await filesOf(gone)).toEqual([
      `CANCEL 2 ${REQUESTER}`,
      `CANCEL 2 ${COLLEAGUE}`,
      `CANCEL 2 ${HOST}`,
    ]);
    const file = await fileFor(gone, REQUESTER);
    expect(lineOf(file, "STATUS")).toBe("CANCELLED");
    expect(file).not.toMatch(/VALARM|LOCATION|RSVP/);
  });

  it("is told without a file to customers who were never invited", async () => {
    const accepted = await succeed(
      acceptAlternate({
        ...(await proposed(await submitted(scene.member), scene.host)),
        actor: scene.member,
        alternateRank: 1,
        message: "",
        now: NOW,
      }),
    );
    expect(await filesOf(await cancelled(accepted, scene.member))).toEqual([
      `no file ${REQUESTER}`,
      `CANCEL 2 ${HOST}`,
    ]);
  });
});

describe("what changes no calendar", () => {
  it("sends no file: proposals, refusals, the end after the meeting", async () => {
    const agreed = await confirmed(scene);
    const offer = await succeed(
      proposeAlternates({
        ...agreed,
        actor: scene.host,
        alternates: [{ slot: slotAt("2026-12-10", 10), hostId: scene.otherHost.staffId }],
        answerDays: null,
        message: "",
        meetingUrl: "",
        overrideReason: "",
        now: NOW,
      }),
    );
    expect(await filesOf(offer)).toEqual([`no file ${REQUESTER}`, `no file ${OTHER_HOST}`]);
    const kept = await succeed(
      refuseChange({ ...offer, actor: scene.host, message: "いまの日時で。", now: NOW }),
    );
    const done = await succeed(
      completeRequest({
        ...kept,
        actor: scene.host,
        followUps: [],
        message: "",
        now: new Date("2026-12-07T06:00:00Z"),
      }),
    );
    for (const receipt of [kept, done]) expect(await filesOf(receipt)).toEqual([`no file ${REQUESTER}`]);
  });

  it("nor does a mail that cannot be sent", async () => {
    await database().user.update({
      where: { id: scene.member.userId },
      data: { email: "nakamura@example.jp\r\nATTENDEE:mailto:eve@example.com" },
    });
    const agreed = await confirmed(scene);
    const [mail] = await database().mailOutbox.findMany({
      where: { version: agreed.version, kind: "customer.confirm" },
    });
    expect(mail).toMatchObject({ state: "dead", calendar: null, calendarMethod: null });
  });
});

import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, buildStaff, formOffering } from "../../prisma/builders";
import { database } from "../db";
import { tick } from "../scheduler";
import { inFullRun } from "../testing/full-run";
import { brokenInvariants } from "../testing/invariants";
import {
  confirmed,
  FIRST,
  NOW,
  proposed,
  refusalCodes,
  type Scene,
  SECOND,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { askInfo } from "./ask-info";
import { assignRequest } from "./assign-request";
import { cancelRequest } from "./cancel-request";
import { completeRequest } from "./complete-request";
import { confirmRequest } from "./confirm-request";
import { requestChange } from "./request-change";
import { sendReminders } from "./send-reminders";
import { setMeetingUrl } from "./set-meeting-url";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

/** `at("12-07 14:00")`: that instant of 2026 in Japan. */
const at = (text: string) => new Date(`2026-${text.replace(" ", "T")}:00+09:00`);
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);
const YEAR_MS = 365 * 86_400_000;

/** The reminders that stand in the outbox, without whom they are for. */
async function reminders(): Promise<string[]> {
  const mails = await database().mailOutbox.findMany({
    where: { kind: { contains: ".reminder." } },
    orderBy: [{ createdAt: "asc" }, { kind: "asc" }, { toAddress: "asc" }],
  });
  return mails.map(({ kind, toAddress }) => `${kind.replace("reminder.", "")} → ${toAddress.split("@")[0]}`);
}

const memberOfAnother = async (operatorId: string) =>
  buildMember({ accountId: await buildAccount({ operatorId }) });

const ask = (receipt: Awaited<ReturnType<typeof submitted>>, now = NOW) =>
  succeed(askInfo({ ...receipt, actor: scene.host, message: "機種名を教えてください。", now }));

describe("a reminder to support", () => {
  const HALF = at("11-25 14:00");
  const DUE = at("11-26 18:00");

  it("comes at half of the aim's business time and at the aim, to who works on it, once each", async () => {
    const { reference } = await submitted(scene.member);
    const assignment = { reference, assigneeId: scene.otherHost.staffId, seenAssigneeId: null };
    await succeed(assignRequest({ ...assignment, actor: scene.host }));
    expect(await sendReminders({ now: justBefore(HALF) })).toBe(0);
    expect(await sendReminders({ now: HALF })).toBe(1);
    expect(await sendReminders({ now: justBefore(DUE) })).toBe(0);
    expect(await sendReminders({ now: DUE })).toBe(1);
    expect(await sendReminders({ now: DUE })).toBe(0);
    expect(await reminders()).toEqual(["staff.staff_half → suzuki", "staff.staff_due → suzuki"]);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("goes to everybody while nobody has the request, and not to who has left", async () => {
    await submitted(scene.member);
    await buildStaff({ email: "left@support.example.jp" });
    await database().staffMember.updateMany({
      where: { user: { email: "left@support.example.jp" } },
      data: { disabledAt: NOW },
    });
    await sendReminders({ now: HALF });
    expect(await reminders()).toEqual(["staff.staff_half → sato", "staff.staff_half → suzuki"]);
  });

  it("is not written once support has answered", async () => {
    await ask(await submitted(scene.member));
    expect(await sendReminders({ now: at("11-25 09:59") })).toBe(0);
    await sendReminders({ now: HALF });
    expect((await reminders()).filter((mail) => mail.startsWith("staff."))).toEqual([]);
  });

  it("asks for a result on the next business day, until it is recorded", async () => {
    const agreed = await confirmed(scene);
    await sendReminders({ now: at("12-08 10:00") });
    expect(await reminders()).toEqual(["staff.result_missing → sato"]);
    const done = { followUps: [], message: "", actor: scene.host, now: at("12-08 11:00") };
    await succeed(completeRequest({ ...agreed, ...done }));
    expect(await sendReminders({ now: at("12-09 10:00") })).toBe(0);
  });

  it("asks for the URL of our Google Meet while it is missing", async () => {
    const agreed = await confirmed(scene);
    await database().meetingRequest.updateMany({ data: { meetingUrl: null } });
    await sendReminders({ now: at("12-03 10:00") });
    expect(await reminders()).toEqual(["staff.url_missing_staff → sato"]);
    const url = { meetingUrl: "https://meet.google.com/abc-defg-hij", isGuestConfirmed: true };
    await succeed(setMeetingUrl({ ...agreed, ...url, actor: scene.host, now: at("12-03 11:00") }));
    expect(await sendReminders({ now: at("12-03 12:00") })).toBe(0);
  });
});

describe("a reminder to the customer", () => {
  it("comes on the business day before their deadline, to all who are told of the request", async () => {
    await buildMember({ accountId: scene.accountId, email: "ogawa@example.jp", isNotified: true });
    const receipt = await ask(await submitted(scene.member));
    expect(await sendReminders({ now: justBefore(at("11-25 10:00")) })).toBe(0);
    await sendReminders({ now: at("11-25 10:00") });
    expect(await reminders()).toEqual([
      "customer.customer_before_deadline → nakamura",
      "customer.customer_before_deadline → ogawa",
    ]);
    const mail = await database().mailOutbox.findFirstOrThrow({
      where: { kind: { contains: "reminder" }, toAddress: "nakamura@example.jp" },
    });
    expect(mail.subject).toBe(`[${receipt.reference}] ご返信の期限が近づいています`);
    expect(mail.bodyText).toContain("回答期限: 11月26日(木)18:00");
    expect(mail.bodyText).toContain("> 機種名を教えてください。");
  });

  it("is written once for one turn, whoever comes to be told afterwards", async () => {
    await ask(await submitted(scene.member));
    await sendReminders({ now: at("11-25 10:00") });
    await buildMember({ accountId: scene.accountId, email: "ogawa@example.jp", isNotified: true });
    expect(await sendReminders({ now: at("11-25 11:00") })).toBe(0);
  });

  it("asks for the URL of their own tool before its deadline", async () => {
    const later = { tool: "own", urlWhen: "later", toolName: "zoom" } as const;
    const receipt = await submitted(scene.member, [FIRST, SECOND], later);
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: "",
      message: "",
      overrideReason: "",
    };
    await succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }));
    await sendReminders({ now: at("12-03 10:00") });
    expect(await reminders()).toEqual(["customer.url_missing_customer → nakamura"]);
    const mail = await database().mailOutbox.findFirstOrThrow({ where: { kind: { contains: "reminder" } } });
    expect(mail.bodyText).toContain("12月4日(金)18:00(日本時間)までに、下のリンク先の画面から");
    expect(mail.bodyText).toContain("/url\n");
  });

  it("tells of the meeting on the business day before, with its host, and not again", async () => {
    await confirmed(scene);
    expect(await sendReminders({ now: justBefore(at("12-04 10:00")) })).toBe(0);
    expect(await sendReminders({ now: at("12-04 10:00") })).toBe(2);
    expect(await sendReminders({ now: at("12-07 13:59") })).toBe(0);
    expect(await reminders()).toEqual([
      "customer.meeting_tomorrow → nakamura",
      "staff.meeting_tomorrow → sato",
    ]);
  });

  it("says nothing of a meeting that was cancelled", async () => {
    const agreed = await confirmed(scene);
    await succeed(cancelRequest({ ...agreed, actor: scene.member, reason: "", now: NOW }));
    expect(await sendReminders({ now: at("12-04 10:00") })).toBe(0);
  });

  it("says that the agreed date stays while its change is open, and urges support", async () => {
    const agreed = await confirmed(scene);
    const slots = formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15));
    const now = at("12-02 10:00");
    await succeed(requestChange({ ...agreed, actor: scene.member, slots, message: "", now }));
    await sendReminders({ now: at("12-04 10:00") });
    expect(await reminders()).toEqual([
      "customer.meeting_tomorrow → nakamura",
      "staff.change_undecided → sato",
      "staff.meeting_tomorrow → sato",
    ]);
    const mail = await database().mailOutbox.findFirstOrThrow({
      where: { kind: { startsWith: "customer.reminder" } },
    });
    expect(mail.bodyText).toContain(
      "新しい日時が決まるまで、12月7日(月)14:00〜14:45(日本時間)の予定はそのまま残ります。",
    );
  });
});

describe("before anything expires, the customer is told:", () => {
  const untold = async (expiresAt: Date) => {
    // Every four hours from 10:00 on meets each instant at which something can become due here.
    for (let now = NOW; now < expiresAt; now = new Date(now.getTime() + 4 * 3_600_000)) await tick({ now });
    await tick({ now: expiresAt });
    const mails = await database().mailOutbox.findMany({ where: { kind: { startsWith: "customer." } } });
    const expiry = mails.find(({ kind }) => kind === "customer.expire");
    const earlier = mails.filter(({ kind }) => kind.startsWith("customer.reminder."));
    return { expiredAt: expiry?.createdAt, earlier: earlier.map(({ kind, createdAt }) => [kind, createdAt]) };
  };

  it("that support has not confirmed either of their times", async () => {
    await submitted(scene.member);
    expect(await untold(SECOND.start)).toEqual({
      expiredAt: SECOND.start,
      earlier: [["customer.reminder.candidates_ending", at("12-07 10:00")]],
    });
  });

  it("that a question waits for their answer", async () => {
    await ask(await submitted(scene.member));
    expect(await untold(at("11-26 18:00"))).toEqual({
      expiredAt: at("11-26 18:00"),
      earlier: [["customer.reminder.customer_before_deadline", at("11-25 10:00")]],
    });
  });

  it("that alternates wait for their choice", async () => {
    await proposed(await submitted(scene.member), scene.host);
    expect(await untold(at("11-26 18:00"))).toEqual({
      expiredAt: at("11-26 18:00"),
      earlier: [["customer.reminder.customer_before_deadline", at("11-25 10:00")]],
    });
  });

  it("that the agreed date stays if its change is not settled", async () => {
    const slots = formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15));
    await succeed(
      requestChange({ ...(await confirmed(scene)), actor: scene.member, slots, message: "", now: NOW }),
    );
    expect(await untold(FIRST.start)).toEqual({
      expiredAt: FIRST.start,
      earlier: [["customer.reminder.meeting_tomorrow", at("12-04 10:00")]],
    });
  });
});

describe("what runs out", () => {
  it("is never later than the deadline a customer was given with a question", async () => {
    await ask(await submitted(scene.member), at("12-07 15:00"));
    const { customerDueAt } = await database().meetingRequest.findFirstOrThrow();
    expect(customerDueAt).toEqual(SECOND.start);
    const question = await database().mailOutbox.findFirstOrThrow({ where: { kind: "customer.ask_info" } });
    expect(question.bodyText).toContain("回答期限: 12月8日(火)10:00");
    await tick({ now: justBefore(SECOND.start) });
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(0);
    await tick({ now: SECOND.start });
    expect(await database().mailOutbox.count({ where: { kind: "customer.expire" } })).toBe(1);
  });

  it("leaves nothing to ask about once every offered time has begun", async () => {
    const receipt = await submitted(scene.member);
    const late = askInfo({
      ...receipt,
      actor: scene.host,
      message: "機種名を教えてください。",
      now: SECOND.start,
    });
    expect(await refusalCodes(late)).toEqual(["already_started"]);
  });

  it("is said in the mail that tells of it, with what can be done", async () => {
    await proposed(await submitted(scene.member), scene.host, [slotAt("2026-12-09", 10)]);
    await tick({ now: at("11-26 18:00") });
    const mail = await database().mailOutbox.findFirstOrThrow({ where: { kind: "customer.expire" } });
    for (const words of [
      "第 1 希望: 12月7日(月)14:00〜14:45",
      "第 2 希望: 12月8日(火)10:00〜10:45",
      "代替日 1: 12月9日(水)10:00〜10:45",
      "月 1 回の枠は元に戻りました",
      "あらためてお申し込みいただけます",
      "サポートチケットをご利用ください",
    ])
      expect(mail.bodyText).toContain(words);
  });
});

describe("a clock that jumps", () => {
  it("forward by a year writes nothing stale, and back again nothing twice", async () => {
    await confirmed(scene);
    await tick({ now: at("12-04 10:00") });
    const before = await reminders();
    expect(before).toHaveLength(2);
    expect(await tick({ now: new Date(NOW.getTime() + YEAR_MS) })).toMatchObject({ reminded: 0 });
    expect(await tick({ now: NOW })).toMatchObject({ reminded: 0 });
    expect(await tick({ now: at("12-04 10:00") })).toMatchObject({ reminded: 0 });
    expect(await reminders()).toEqual(before);
  });

  it("forward and back keeps what is still to come", async () => {
    await confirmed(scene);
    await tick({ now: new Date(NOW.getTime() + YEAR_MS) });
    await tick({ now: NOW });
    expect(await tick({ now: at("12-04 10:00") })).toMatchObject({ reminded: 2 });
  });

  it("over a long downtime brings the one reminder that is still sensible", async () => {
    await submitted(scene.member);
    expect(await tick({ now: at("12-01 10:00") })).toMatchObject({ expired: 0, reminded: 2 });
    expect(await reminders()).toEqual(["staff.staff_due → sato", "staff.staff_due → suzuki"]);
  });
});

describe("whatever ticks come in whatever order", () => {
  it("each reminder is written at most once, and none that is not due or is stale then", async () => {
    await submitted(scene.member, [slotAt("2026-12-14", 10), slotAt("2026-12-15", 10)]);
    await confirmed({ ...scene, member: await memberOfAnother("OP0000000002") });
    await ask(
      await submitted(await memberOfAnother("OP0000000003"), [
        slotAt("2026-12-09", 10),
        slotAt("2026-12-10", 10),
      ]),
    );
    // Before the first of them ends: what is due does not change but by time.
    const legal: Record<string, readonly [Date, Date]> = {
      "staff.reminder.staff_half": [at("11-25 14:00"), at("11-26 18:00")],
      "staff.reminder.staff_due": [at("11-26 18:00"), at("12-14 10:00")],
      "customer.reminder.customer_before_deadline": [at("11-25 10:00"), at("11-26 18:00")],
      "customer.reminder.meeting_tomorrow": [at("12-04 10:00"), FIRST.start],
      "staff.reminder.meeting_tomorrow": [at("12-04 10:00"), FIRST.start],
      "staff.reminder.result_missing": [at("12-08 10:00"), at("12-22 10:00")],
    };
    const quarters = fc.integer({ min: 0, max: 19 * 24 * 4 });
    const runs = fc.array(quarters, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(runs, async (steps) => {
        await database().mailOutbox.deleteMany({ where: { kind: { contains: ".reminder." } } });
        const instants = steps.map((step) => new Date(NOW.getTime() + step * 900_000));
        for (const now of instants) await sendReminders({ now });
        const written = await database().mailOutbox.findMany({ where: { kind: { contains: ".reminder." } } });
        for (const { kind, createdAt } of written) {
          const [dueAt, staleAt] = legal[kind] ?? [new Date(0), new Date(0)];
          expect([kind, dueAt <= createdAt && createdAt < staleAt]).toEqual([kind, true]);
        }
        for (const [kind, [dueAt, staleAt]] of Object.entries(legal)) {
          const isSeen = instants.some((now) => dueAt <= now && now < staleAt);
          expect([kind, written.some((mail) => mail.kind === kind)]).toEqual([kind, isSeen]);
        }
        const each = written.map(({ kind, requestId, recipientId }) => `${kind} ${requestId} ${recipientId}`);
        expect(new Set(each).size).toBe(each.length);
      }),
      { numRuns: inFullRun(15, 200) },
    );
  });
});

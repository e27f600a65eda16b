import { addMinutes } from "date-fns";
import { beforeEach, describe, expect, it } from "vitest";
import { buildAbsence, buildAccount, buildMember } from "../../prisma/builders";
import { database } from "../db";
import { POLICY_V1 } from "../rules/policy";
import {
  confirmed,
  FIRST,
  MEET_URL,
  NOW,
  type Scene,
  SECOND,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { askInfo } from "./ask-info";
import { assignRequest } from "./assign-request";
import { confirmRequest } from "./confirm-request";
import { fallBackToMeet } from "./fall-back-to-meet";
import { readStaffQueue } from "./read-staff-queue";
import { setMeetingUrl } from "./set-meeting-url";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

function queue(
  question: { tab?: string; search?: string; after?: string; pageSize?: number; now?: Date } = {},
) {
  return succeed(
    readStaffQueue({ actor: scene.host, now: NOW, tab: "", search: "", after: "", ...question }),
  );
}

async function anotherMember(operatorId: string, name = "別の会社") {
  return buildMember({ accountId: await buildAccount({ operatorId, name }) });
}

const references = (view: Awaited<ReturnType<typeof queue>>) => view.rows.map(({ reference }) => reference);

describe("the staff queue", () => {
  it("shows each candidate with how many hosts could hold it", async () => {
    await buildAbsence(scene.otherHost.staffId, FIRST, "外出");
    const receipt = await submitted(scene.member, [FIRST, SECOND]);
    const { rows } = await queue();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      reference: receipt.reference,
      accountName: "湖畔センサー株式会社",
      plan: "enterprise",
      status: "requested",
      assigneeName: null,
      isOpen: true,
      meeting: null,
      candidates: [
        { rank: 1, slot: FIRST, freeCount: 1 },
        { rank: 2, slot: SECOND, freeCount: 2 },
      ],
    });
  });

  it("counts nobody for a time that is booked or absent for all", async () => {
    const receipt = await submitted(scene.member);
    await buildAbsence(scene.otherHost.staffId, FIRST, "外出");
    await buildAbsence(scene.host.staffId, slotAt("2026-12-07", 13), "会議");
    const touching = await queue();
    expect(touching.rows[0]?.candidates[0]?.freeCount).toBe(1);
    await buildAbsence(scene.host.staffId, slotAt("2026-12-07", 14.5), "会議");
    const taken = await queue();
    expect(taken.rows[0]).toMatchObject({ reference: receipt.reference });
    expect(taken.rows[0]?.candidates.map(({ freeCount }) => freeCount)).toEqual([0, 2]);
  });

  it("tells what is due in business time, on both sides of the deadline", async () => {
    // Made Tuesday 10:00: two business days end on Thursday at 18:00, 24 business hours later.
    await submitted(scene.member);
    const due = new Date("2026-11-26T09:00:00Z");
    const full = POLICY_V1.closeMinute - POLICY_V1.openMinute;
    expect((await queue()).rows[0]?.due).toEqual({
      kind: "staff",
      at: due,
      isOver: false,
      businessMinutes: 3 * full,
    });
    const before = await queue({ now: addMinutes(due, -1) });
    expect(before.rows[0]?.due).toMatchObject({ isOver: false, businessMinutes: 1 });
    expect(before.rows[0]?.ageMinutes).toBe(3 * full - 1);
    expect((await queue({ now: due })).rows[0]?.due).toMatchObject({ isOver: true, businessMinutes: 0 });
    const nextMorning = new Date("2026-11-27T01:30:00Z");
    expect((await queue({ now: nextMorning })).rows[0]?.due).toMatchObject({
      isOver: true,
      businessMinutes: 30,
    });
  });

  it("puts each request under the tab of whose turn it is, and counts the open ones", async () => {
    const todo = await submitted(scene.member);
    const waiting = await submitted(await anotherMember("OP0000000002"), [slotAt("2026-12-09", 10), SECOND]);
    await succeed(askInfo({ ...waiting, actor: scene.host, message: "機種名を教えてください。", now: NOW }));
    const third = await anotherMember("OP0000000003");
    const agreed = await confirmed({ member: third, host: scene.host }, [FIRST, slotAt("2026-12-10", 10)]);
    const all = await queue({ tab: "all" });
    expect(all.counts).toEqual({ todo: 1, waiting: 1, confirmed: 1 });
    expect(references(all)).toEqual([agreed.reference, waiting.reference, todo.reference]);
    expect(references(await queue())).toEqual([todo.reference]);
    expect(references(await queue({ tab: "waiting" }))).toEqual([waiting.reference]);
    const [row] = (await queue({ tab: "confirmed" })).rows;
    expect(row).toMatchObject({
      reference: agreed.reference,
      candidates: [],
      meeting: { ...FIRST, hostName: scene.host.name },
      due: { kind: "meeting", at: FIRST.start },
    });
    expect(references(await queue({ tab: "ended" }))).toEqual([]);
    expect(references(await queue({ tab: "nonsense" }))).toEqual([todo.reference]);
  });

  it("points to meetings that have begun and wait for their result", async () => {
    await confirmed(scene);
    expect((await queue()).unrecorded).toBe(0);
    expect((await queue({ now: FIRST.start })).unrecorded).toBe(1);
  });

  it("shows coming meetings without a URL that nobody else is to send among what is to do, and first", async () => {
    const third = await anotherMember("OP0000000003");
    await submitted(third, [slotAt("2026-12-09", 10), slotAt("2026-12-10", 10)]);
    const { reference } = await confirmed(scene);
    expect((await queue()).rows.map(({ isUrlMissing }) => isUrlMissing)).toEqual([false]);
    await database().meetingRequest.updateMany({ data: { meetingUrl: null } });
    const view = await queue();
    expect(view.counts).toMatchObject({ todo: 2, confirmed: 1 });
    expect(view.rows.map((row) => [row.reference === reference, row.isUrlMissing])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect((await queue({ now: FIRST.start })).rows).toHaveLength(1);
    await database().meetingRequest.updateMany({ data: { urlDueAt: addMinutes(FIRST.start, -600) } });
    expect((await queue()).counts.todo).toBe(1);
  });

  it("shows what fell back to our Google Meet as support's to do, until its URL is set", async () => {
    const later = { tool: "own", urlWhen: "later", toolName: "zoom" } as const;
    const receipt = await submitted(scene.member, [FIRST, SECOND], later);
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: "",
      message: "",
      overrideReason: "",
    };
    const agreed = await succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }));
    expect((await queue()).rows).toEqual([]);
    const now = addMinutes(FIRST.start, -60);
    await fallBackToMeet({ now });
    expect((await queue({ now })).rows).toMatchObject([{ reference: agreed.reference, isUrlMissing: true }]);
    const url = { meetingUrl: MEET_URL, isGuestConfirmed: true, version: agreed.version + 1 };
    await succeed(setMeetingUrl({ ...agreed, ...url, actor: scene.host, now }));
    expect((await queue({ now })).rows).toEqual([]);
  });

  it("is read page by page without losing or repeating a request, whatever is due when", async () => {
    for (let index = 2; index < 9; index += 1) {
      const member = await anotherMember(`OP000000000${index}`);
      // Some share the due instant, and numbers do not follow it.
      const slots = [slotAt("2026-12-07", 9 + index), slotAt("2026-12-08", 9 + index)] as const;
      await submitted(member, slots, {}, addMinutes(NOW, -((index * 7) % 3) * 1440));
    }
    const untimed = { number: { in: [1003, 1005, 1006] } };
    await database().meetingRequest.updateMany({ where: untimed, data: { staffDueAt: null } });
    for (const tab of ["todo", "all"]) {
      const whole = references(await queue({ tab }));
      const seen: string[] = [];
      let after = "";
      for (let page = 0; page < 9; page += 1) {
        const view = await queue({ tab, after, pageSize: 2 });
        seen.push(...references(view));
        if (view.next === null) break;
        after = view.next;
      }
      expect(whole).toHaveLength(7);
      expect(seen).toEqual(whole);
    }
  });

  it("finds a request by its number, its company and its operator id", async () => {
    const own = await submitted(scene.member);
    const other = await submitted(await anotherMember("OP0000000777", "Aurora 株式会社"));
    const find = async (search: string) => references(await queue({ tab: "all", search }));
    expect(await find(own.reference)).toEqual([own.reference]);
    expect(await find(own.reference.slice(3))).toEqual([own.reference]);
    expect(await find(`  ｏｈ－${other.reference.slice(3)} `)).toEqual([other.reference]);
    expect(await find("湖畔")).toEqual([own.reference]);
    expect(await find("aurora")).toEqual([other.reference]);
    expect(await find("op0000000777")).toEqual([other.reference]);
    expect(await find("%")).toEqual([]);
    expect(await find("A_rora")).toEqual([]);
    expect(await find("\u0000")).toHaveLength(2);
  });

  it("says who works on a request and whether that is the reader", async () => {
    const { reference } = await submitted(scene.member);
    const assigneeId = scene.host.staffId;
    await succeed(assignRequest({ actor: scene.host, reference, assigneeId, seenAssigneeId: null }));
    expect((await queue()).rows[0]).toMatchObject({ assigneeName: scene.host.name, isMine: true });
    const forOther = await succeed(
      readStaffQueue({ actor: scene.otherHost, now: NOW, tab: "", search: "", after: "" }),
    );
    expect(forOther.rows[0]).toMatchObject({ isMine: false });
  });

  it("does not exist for members", async () => {
    await submitted(scene.member);
    const asked = readStaffQueue({ actor: scene.member, now: NOW, tab: "", search: "", after: "" });
    expect(await asked).toEqual({ outcome: "not_found" });
  });
});

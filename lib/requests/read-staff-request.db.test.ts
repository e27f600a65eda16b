import { beforeEach, describe, expect, it } from "vitest";
import { buildAbsence, buildAccount, buildMember, buildStaff, formOffering } from "../../prisma/builders";
import { database } from "../db";
import {
  confirmed,
  FIRST,
  MEET_URL,
  NOW,
  proposed,
  type Scene,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { addInternalNote } from "./add-internal-note";
import { confirmRequest } from "./confirm-request";
import { readStaffOpenings } from "./read-staff-openings";
import { readStaffRequest } from "./read-staff-request";
import { requestChange } from "./request-change";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

const read = (reference: string, now = NOW) =>
  succeed(readStaffRequest({ actor: scene.host, reference, now }));

describe("a request at the staff desk", () => {
  it("says for each candidate who is free, and why the others are not", async () => {
    const { reference } = await submitted(scene.member);
    const late = await buildStaff({ name: "田中 大輔", hours: [15 * 60, 18 * 60] });
    const rival = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000002" }) });
    const taken = await confirmed({ member: rival, host: scene.host }, [
      slotAt("2026-12-07", 13.5),
      slotAt("2026-12-09", 10),
    ]);
    await buildAbsence(scene.otherHost.staffId, slotAt("2026-12-07", 14.5), "外出");
    const { candidates } = await read(reference);
    const byName = Object.fromEntries((candidates[0]?.hosts ?? []).map((host) => [host.name, host]));
    expect(byName[scene.host.name]).toMatchObject({
      isFree: false,
      reason: "meeting",
      conflict: { reference: taken.reference, ...slotAt("2026-12-07", 13.5) },
      weekMeetings: 1,
    });
    expect(byName[scene.otherHost.name]).toMatchObject({ isFree: false, reason: "absence" });
    expect(byName[late.name]).toMatchObject({ isFree: false, reason: "off_hours", conflict: null });
    const second = candidates[1]?.hosts.filter(({ isFree }) => isFree).map(({ name }) => name);
    expect(second).toEqual([scene.host.name, scene.otherHost.name]);
  });

  it("names a held alternate as what it is, and the other requests that want the same time", async () => {
    const [a, b] = [
      await buildAccount({ operatorId: "OP0000000002" }),
      await buildAccount({ operatorId: "OP0000000003" }),
    ];
    const holding = await submitted(await buildMember({ accountId: a }), [
      slotAt("2026-12-14", 10),
      slotAt("2026-12-15", 10),
    ]);
    await proposed(holding, scene.host, [FIRST]);
    const wanting = await submitted(await buildMember({ accountId: b }), [
      slotAt("2026-12-08", 10.5),
      slotAt("2026-12-15", 14),
    ]);
    const { reference } = await submitted(scene.member);
    const { candidates } = await read(reference);
    expect(candidates[0]?.hosts[0]).toMatchObject({
      reason: "held",
      conflict: { reference: holding.reference },
    });
    expect(candidates[0]?.rivals).toEqual([]);
    expect(candidates[1]?.rivals).toEqual([wanting.reference]);
  });

  it("does not count the standing meeting of the same request against its host", async () => {
    const receipt = await confirmed(scene);
    const overlapping = slotAt("2026-12-07", 14.25);
    const slots = formOffering(overlapping, slotAt("2026-12-09", 10));
    const change = { ...receipt, actor: scene.member, slots, message: "", now: NOW };
    const { reference } = await succeed(requestChange(change));
    const view = await read(reference);
    expect(view.meeting).toMatchObject({ slot: FIRST, hostName: scene.host.name });
    expect(view.candidates[0]?.hosts.find(({ name }) => name === scene.host.name)).toMatchObject({
      isFree: true,
      weekMeetings: 0,
    });
    const lane = view.meeting?.lanes.find(({ name }) => name === scene.host.name);
    expect(lane?.bookings).toEqual([{ startMinute: 840, endMinute: 885, kind: "meeting", isOwn: true }]);
  });

  it("checks the rules as of the offer, and closed days and the plan as of now", async () => {
    const { reference } = await submitted(scene.member);
    const later = new Date("2026-12-04T01:00:00Z");
    const fine = await read(reference, later);
    expect(fine.candidates[0]?.checks.filter(({ refusal }) => refusal)).toEqual([]);
    await database().closure.create({
      data: {
        startsOn: "2026-12-07",
        endsOn: "2026-12-07",
        labelJa: "棚卸し",
        labelEn: "Stocktaking",
        createdAt: NOW,
      },
    });
    await database().customerAccount.updateMany({ data: { plan: "basic" } });
    const broken = (await read(reference, FIRST.start)).candidates[0]?.checks.filter(
      ({ refusal }) => refusal,
    );
    expect(broken?.map(({ name, refusal }) => [name, refusal?.code])).toEqual([
      ["future", "past"],
      ["business_day", "closure"],
      ["plan", "plan_ineligible"],
    ]);
  });

  it("shows the months with their plan and who holds each", async () => {
    await database().customerAccount.updateMany({
      data: { upcomingPlan: "basic", upcomingPlanFrom: "2027-01" },
    });
    const { reference } = await submitted(scene.member);
    const { account } = await read(reference);
    expect(account.months).toEqual([
      { month: "2026-11", plan: "enterprise", claimedBy: null, isOwn: false },
      { month: "2026-12", plan: "enterprise", claimedBy: reference, isOwn: true },
      { month: "2027-01", plan: "basic", claimedBy: null, isOwn: false },
    ]);
  });

  it("tells the history with names and with what was before and after", async () => {
    const first = await confirmed(scene);
    const slots = formOffering(slotAt("2026-12-10", 11), slotAt("2026-12-11", 11));
    const change = { ...first, actor: scene.member, slots, message: "午前を希望します。", now: NOW };
    const asked = await succeed(requestChange(change));
    const choice = {
      candidateRank: 1,
      hostId: scene.otherHost.staffId,
      meetingUrl: "",
      message: "",
      overrideReason: "",
    };
    const { reference } = await succeed(
      confirmRequest({ ...asked, ...choice, actor: scene.otherHost, now: NOW }),
    );
    const { history, thread, mails, others } = await read(reference).then(({ account, ...view }) => ({
      ...view,
      others: account.others,
    }));
    expect(history.map(({ event, actorName }) => `${event} ${actorName}`)).toEqual([
      `confirm ${scene.otherHost.name}`,
      `request_change ${scene.member.name}`,
      `confirm ${scene.host.name}`,
      `submit ${scene.member.name}`,
    ]);
    expect(history[0]?.changes).toContainEqual({
      what: "meeting",
      before: FIRST.start,
      after: slotAt("2026-12-10", 11).start,
    });
    expect(history[0]?.changes).toContainEqual({
      what: "host",
      before: scene.host.name,
      after: scene.otherHost.name,
    });
    expect(thread).toMatchObject([{ kind: "change", body: "午前を希望します。", isInternal: false }]);
    expect(mails.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  it("offers the decisions of its status and says what the moment closes", async () => {
    const { reference } = await confirmed(scene);
    const actions = async (now: Date) =>
      (await read(reference, now)).actions.map(({ event, closed }) =>
        closed ? `${event} ${closed}` : event,
      );
    expect(await actions(NOW)).toEqual([
      "propose_alternates",
      "set_meeting_url",
      "cancel",
      "complete not_started",
      "mark_no_show not_started",
    ]);
    expect(await actions(FIRST.start)).toEqual([
      "propose_alternates already_started",
      "set_meeting_url",
      "cancel already_started",
      "complete",
      "mark_no_show",
    ]);
  });

  it("holds internal notes and is nothing a member can read, not even of their own", async () => {
    const { reference } = await confirmed(scene);
    await succeed(addInternalNote({ actor: scene.host, reference, body: "社内だけ", now: NOW }));
    expect((await read(reference)).notes).toMatchObject([{ body: "社内だけ", authorName: scene.host.name }]);
    expect((await read(reference)).tool.meetingUrl).toBe(MEET_URL);
    const asMember = await readStaffRequest({ actor: scene.member, reference, now: NOW });
    expect(asMember).toEqual({ outcome: "not_found" });
  });

  it.each(["OH-9999", "OH-0", "1001", "OH-1001 ", "OH-99999999999", ""])(
    "finds nothing under %j",
    async (reference) => {
      await submitted(scene.member);
      expect(await readStaffRequest({ actor: scene.host, reference, now: NOW })).toEqual({
        outcome: "not_found",
      });
    },
  );
});

describe("who is free for a proposal", () => {
  const openings = (reference: string, from = "") =>
    succeed(readStaffOpenings({ actor: scene.host, reference, from, now: NOW }));

  it("begins tomorrow, leaves closed days out and marks what needs a reason", async () => {
    const { reference } = await submitted(scene.member);
    const { days, lengthMinutes, nextFrom } = await openings(reference);
    expect(lengthMinutes).toBe(45);
    expect(days.map(({ date }) => date)).toEqual([
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-30",
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-04",
      "2026-12-07",
      "2026-12-08",
    ]);
    expect(days.filter(({ isUnderLead }) => isUnderLead).at(-1)?.date).toBe("2026-11-30");
    expect(nextFrom).toBe("2026-12-09");
    expect((await openings(reference, "2026-12-28")).days.slice(0, 2).map(({ date }) => date)).toEqual([
      "2026-12-28",
      "2027-01-04",
    ]);
    expect((await openings(reference, "not a date")).days[0]?.date).toBe("2026-11-25");
  });

  it("names who could hold a meeting from each full hour on", async () => {
    await buildAbsence(scene.otherHost.staffId, slotAt("2026-11-25", 11.5), "外出");
    const { reference } = await submitted(scene.member);
    const [day] = (await openings(reference)).days;
    const names = day?.hours.map(({ minute, hostNames }) => [minute / 60, hostNames.length]);
    expect(names).toEqual([
      [10, 2],
      [11, 1],
      [12, 1],
      [13, 2],
      [14, 2],
      [15, 2],
      [16, 2],
      [17, 2],
    ]);
  });

  it("marks months that another request of the account holds", async () => {
    const december = await submitted(scene.member);
    const january = await submitted(scene.member, [slotAt("2027-01-12", 10), slotAt("2027-01-13", 10)]);
    const { days } = await openings(january.reference, "2026-11-30");
    expect(days[0]).toMatchObject({ date: "2026-11-30", claimedBy: null, isEligible: true });
    expect(days[1]).toMatchObject({ date: "2026-12-01", claimedBy: december.reference });
  });

  it("does not exist for members", async () => {
    const { reference } = await submitted(scene.member);
    const asked = readStaffOpenings({ actor: scene.member, reference, from: "", now: NOW });
    expect(await asked).toEqual({ outcome: "not_found" });
  });
});

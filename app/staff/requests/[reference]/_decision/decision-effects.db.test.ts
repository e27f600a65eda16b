import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db";
import { cancelRequest } from "@/lib/requests/cancel-request";
import type { Receipt } from "@/lib/requests/command";
import { confirmRequest } from "@/lib/requests/confirm-request";
import { declineRequest } from "@/lib/requests/decline-request";
import { readStaffRequest } from "@/lib/requests/read-staff-request";
import { refuseChange } from "@/lib/requests/refuse-change";
import { requestChange } from "@/lib/requests/request-change";
import { setMeetingUrl } from "@/lib/requests/set-meeting-url";
import type { StaffRequest } from "@/lib/requests/staff-request";
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
} from "@/lib/testing/scene";
import { formOffering } from "@/prisma/builders";
import { decisionEffects } from "./decision-effects";

const DECEMBER = slotAt("2026-12-07", 14);
const JANUARY = slotAt("2027-01-12", 10);
const FREED = "1 月分の 1 回は元に戻ります。";
const FREED_DECEMBER = "12 月分の 1 回は元に戻ります。";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

const read = ({ reference }: Receipt) =>
  succeed(readStaffRequest({ actor: scene.host, reference, now: NOW }));
/** The methods of the calendar files that went out with one version. */
const filesSent = async ({ version }: { version: number }) => {
  const mails = await database().mailOutbox.findMany({ where: { version, calendar: { not: null } } });
  return mails.map(({ calendarMethod }) => calendarMethod);
};
const ownMonths = ({ account }: StaffRequest) =>
  account.months.filter(({ isOwn }) => isOwn).map(({ month }) => month);

describe("what a decision is said to do", () => {
  it("gives back the month that is not chosen when a candidate is confirmed, and it does", async () => {
    const receipt = await submitted(scene.member, [DECEMBER, JANUARY]);
    const effects = decisionEffects("confirm", await read(receipt), { slot: DECEMBER }, "ja");
    expect(effects).toEqual([
      "12月7日(月)14:00〜14:45 のミーティングが確定し、実施担当の予定に入ります。",
      "もう一方の希望日時は空きます。",
      "12 月分の 1 回を使います。",
      FREED,
      "お客様と実施担当に、確定した日時と参加用 URL をお知らせするメールを、カレンダーの予定を添えて送ります。",
    ]);
    expect(await filesSent(receipt)).toEqual([]);
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: MEET_URL,
      message: "",
      overrideReason: "",
    };
    const after = await read(
      await succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW })),
    );
    expect(ownMonths(after)).toEqual(["2026-12"]);
    expect(await filesSent(after)).toEqual(["REQUEST", "REQUEST"]);
  });

  it("gives every month back when a request is declined, and frees what was held", async () => {
    const receipt = await proposed(await submitted(scene.member, [DECEMBER, JANUARY]), scene.host);
    const effects = decisionEffects("decline", await read(receipt), {}, "ja");
    expect(effects).toContain("仮押さえしていた 2 つの時間は空きます。");
    expect(effects).toContain(FREED_DECEMBER);
    expect(effects).toContain(FREED);
    const decline = { reasonCode: "other", message: "チケットでご案内します。", actor: scene.host, now: NOW };
    expect(ownMonths(await read(await succeed(declineRequest({ ...receipt, ...decline }))))).toEqual([]);
  });

  it("keeps the meeting and its month when a change is refused", async () => {
    const meeting = await confirmed(scene, [DECEMBER, slotAt("2026-12-08", 10)]);
    const slots = formOffering(JANUARY, slotAt("2027-01-13", 10));
    const change = { ...meeting, actor: scene.member, slots, message: "", now: NOW };
    const receipt = await succeed(requestChange(change));
    const request = await read(receipt);
    const effects = decisionEffects("refuse_change", request, {}, "ja");
    expect(effects).toEqual([
      "いまの予定 12月7日(月)14:00〜14:45 のまま実施します。",
      FREED,
      "お客様にメールを送ります。",
    ]);
    expect(decisionEffects("confirm", request, { slot: JANUARY }, "ja")).toContain(FREED_DECEMBER);
    const refusal = { ...receipt, actor: scene.host, message: "調整できません。", now: NOW };
    expect(ownMonths(await read(await succeed(refuseChange(refusal))))).toEqual(["2026-12"]);
  });

  it("gives the month back when the meeting is cancelled, and keeps it when it took place", async () => {
    const receipt = await confirmed(scene, [DECEMBER, slotAt("2026-12-08", 10)]);
    const request = await read(receipt);
    expect(decisionEffects("complete", request, {}, "ja")).toContain("12 月分の 1 回は使用済みのままです。");
    expect(decisionEffects("cancel", request, {}, "ja")).toContain(FREED_DECEMBER);
    const cancelled = await succeed(
      cancelRequest({ ...receipt, actor: scene.host, reason: "都合により", now: NOW }),
    );
    expect(ownMonths(await read(cancelled))).toEqual([]);
    expect(decisionEffects("cancel", request, {}, "ja")).toContain(
      "お送りしたカレンダーの予定も取り消します。",
    );
    expect(await filesSent(cancelled)).toEqual(["CANCEL", "CANCEL"]);
  });

  it("sends the calendar anew when the URL is set", async () => {
    const receipt = await confirmed(scene, [DECEMBER, slotAt("2026-12-08", 10)]);
    expect(decisionEffects("set_meeting_url", await read(receipt), {}, "ja")).toEqual([
      "URL を載せたメールを、更新したカレンダーの予定を添えて、お客様と実施担当に送ります。",
    ]);
    const url = { meetingUrl: "https://meet.google.com/zzz-zzzz-zzz", isGuestConfirmed: true };
    const set = await succeed(setMeetingUrl({ ...receipt, ...url, actor: scene.host, now: NOW }));
    expect(await filesSent(set)).toEqual(["REQUEST", "REQUEST"]);
  });
});

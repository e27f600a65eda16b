import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formOffering } from "../../prisma/builders";
import { database } from "../db";
import { brokenInvariants, rowCounts } from "../testing/invariants";
import {
  confirmed,
  FIRST,
  MEET_URL,
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
import { acceptAlternate } from "./accept-alternate";
import { answerInfo } from "./answer-info";
import { askInfo } from "./ask-info";
import { cancelRequest } from "./cancel-request";
import type { Receipt } from "./command";
import { completeRequest } from "./complete-request";
import { confirmRequest } from "./confirm-request";
import { declineRequest } from "./decline-request";
import { expireRequests } from "./expire-requests";
import { markNoShow } from "./mark-no-show";
import { offerOtherSlots } from "./offer-other-slots";
import { refuseChange } from "./refuse-change";
import { requestChange } from "./request-change";
import { retractAlternates } from "./retract-alternates";
import { setMeetingUrl } from "./set-meeting-url";
import { withdrawChange } from "./withdraw-change";
import { withdrawRequest } from "./withdraw-request";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

afterEach(async () => {
  expect(await brokenInvariants()).toEqual([]);
});

async function state(reference: string) {
  const request = await database().meetingRequest.findUniqueOrThrow({
    where: { number: Number(reference.slice(3)) },
    include: {
      claims: { orderBy: { month: "asc" } },
      bookings: { orderBy: { startsAt: "asc" } },
      mails: true,
    },
  });
  return {
    status: request.status,
    version: request.version,
    months: request.claims.map((claim) => claim.month),
    bookings: request.bookings.map((row) => `${row.kind} ${row.startsAt.toISOString()}`),
    request,
  };
}

/** Kinds of mail written by the last transition, each with how many rows. */
async function mailsOf({ reference, version }: Receipt): Promise<string[]> {
  const request = await database().meetingRequest.findUniqueOrThrow({
    where: { number: Number(reference.slice(3)) },
  });
  const rows = await database().mailOutbox.findMany({ where: { requestId: request.id, version } });
  return rows.map((row) => `${row.kind} → ${row.toAddress}`).sort();
}

const CUSTOMER = "nakamura@example.jp";
const HOST = "sato@support.example.jp";
const OTHER_HOST = "suzuki@support.example.jp";
const [december, january] = [slotAt("2026-12-10", 11), slotAt("2027-01-13", 11)];
const otherSlots = formOffering(december, january);

describe("submitting", () => {
  it("claims the months of both candidates and books nobody", async () => {
    const receipt = await submitted(scene.member, [FIRST, january]);
    const { status, version, months, bookings } = await state(receipt.reference);
    expect({ status, version, months, bookings }).toEqual({
      status: "requested",
      version: 1,
      months: ["2026-12", "2027-01"],
      bookings: [],
    });
    expect(await mailsOf(receipt)).toEqual([`customer.submit → ${CUSTOMER}`]);
  });
});

describe("a question and its answer", () => {
  it("keeps candidates and months through both", async () => {
    const asked = await succeed(
      askInfo({
        ...(await submitted(scene.member)),
        actor: scene.host,
        message: "SIM は何枚ですか。",
        now: NOW,
      }),
    );
    expect(await state(asked.reference)).toMatchObject({ status: "needs_info", months: ["2026-12"] });
    expect(await mailsOf(asked)).toEqual([`customer.ask_info → ${CUSTOMER}`]);
    const answered = await succeed(
      answerInfo({ ...asked, actor: scene.member, message: "10 枚です。", now: NOW }),
    );
    expect(await state(answered.reference)).toMatchObject({ status: "requested", months: ["2026-12"] });
  });

  it("closes the answer at the deadline, to the millisecond", async () => {
    const asked = await succeed(
      askInfo({
        ...(await submitted(scene.member)),
        actor: scene.host,
        message: "SIM は何枚ですか。",
        now: NOW,
      }),
    );
    const due = (await state(asked.reference)).request.customerDueAt;
    expect(due?.toISOString()).toBe("2026-11-26T09:00:00.000Z");
    const answer = { ...asked, actor: scene.member, message: "10 枚です。" };
    expect(await refusalCodes(answerInfo({ ...answer, now: new Date("2026-11-26T09:00:00Z") }))).toEqual([
      "answer_expired",
    ]);
    await succeed(answerInfo({ ...answer, now: new Date("2026-11-26T08:59:59.999Z") }));
  });
});

describe("confirming", () => {
  it("books the host, keeps only the month of the meeting and tells customer and host", async () => {
    const receipt = await submitted(scene.member, [FIRST, january]);
    const choice = {
      candidateRank: 2,
      hostId: scene.otherHost.staffId,
      meetingUrl: MEET_URL,
      message: "",
      overrideReason: "",
    };
    const result = await succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }));
    expect(await state(result.reference)).toMatchObject({
      status: "confirmed",
      version: 2,
      months: ["2027-01"],
      bookings: [`meeting ${january.start.toISOString()}`],
    });
    expect(await mailsOf(result)).toEqual([
      `customer.confirm → ${CUSTOMER}`,
      `staff.confirm → ${OTHER_HOST}`,
    ]);
  });

  it("needs a link unless the customer sends it later", async () => {
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: "",
      message: "",
      overrideReason: "",
    };
    const ours = await submitted(scene.member);
    expect(await refusalCodes(confirmRequest({ ...ours, ...choice, actor: scene.host, now: NOW }))).toEqual([
      "url_required",
    ]);
    await succeed(withdrawRequest({ ...ours, actor: scene.member, reason: "", now: NOW }));

    const later = await submitted(scene.member, [FIRST, SECOND], {
      tool: "own",
      urlWhen: "later",
      toolName: "zoom",
    });
    const result = await succeed(confirmRequest({ ...later, ...choice, actor: scene.host, now: NOW }));
    const { request } = await state(result.reference);
    expect(request.meetingUrl).toBeNull();
    expect(request.urlDueAt?.toISOString()).toBe("2026-12-04T09:00:00.000Z");
  });

  it("refuses a host who is booked, naming the person and the time", async () => {
    await confirmed(scene);
    const accountId = (
      await database().customerAccount.create({
        data: { operatorId: "OP0000000002", name: "別の会社", plan: "priority", createdAt: NOW },
      })
    ).id;
    const { buildMember } = await import("../../prisma/builders");
    const other = await submitted(await buildMember({ accountId }));
    const before = await rowCounts();
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: MEET_URL,
      message: "",
      overrideReason: "",
    };
    const result = await confirmRequest({ ...other, ...choice, actor: scene.host, now: NOW });
    expect(result).toMatchObject({
      outcome: "refused",
      refusals: [{ code: "assignee_busy", params: { name: "佐藤 直樹", start: FIRST.start.toISOString() } }],
    });
    expect(await rowCounts()).toEqual(before);
  });

  it("asks for a reason when the plan no longer allows it, and keeps the reason for staff only", async () => {
    const receipt = await submitted(scene.member);
    await database().customerAccount.update({ where: { id: scene.accountId }, data: { plan: "basic" } });
    const choice = { candidateRank: 1, hostId: scene.host.staffId, meetingUrl: MEET_URL, message: "" };
    const command = { ...receipt, ...choice, actor: scene.host, now: NOW };
    expect(await refusalCodes(confirmRequest({ ...command, overrideReason: "" }))).toEqual([
      "plan_ineligible",
      "override_reason_missing",
    ]);
    const result = await succeed(confirmRequest({ ...command, overrideReason: "契約の更新中のため" }));
    const messages = await database().requestMessage.findMany({
      where: { requestId: (await state(result.reference)).request.id },
    });
    expect(messages).toMatchObject([{ kind: "override", isInternal: true, reasonCode: "plan_ineligible" }]);
  });
});

describe("alternates", () => {
  it("hold a host for each until they are answered, and claim their months too", async () => {
    const result = await proposed(await submitted(scene.member), scene.host);
    expect(await state(result.reference)).toMatchObject({
      status: "alternates_proposed",
      months: ["2026-12", "2027-01"],
      bookings: ["held 2026-12-09T01:00:00.000Z", "held 2027-01-12T06:00:00.000Z"],
    });
  });

  it("accepted: the held one becomes the meeting, the other is free again", async () => {
    const offer = await proposed(await submitted(scene.member), scene.host);
    const result = await succeed(
      acceptAlternate({ ...offer, actor: scene.member, alternateRank: 2, message: "", now: NOW }),
    );
    expect(await state(result.reference)).toMatchObject({
      status: "confirmed",
      months: ["2027-01"],
      bookings: ["meeting 2027-01-12T06:00:00.000Z"],
    });
  });

  it("accepted before there is a link of our Meet: staff are told, the customer's mail waits for it", async () => {
    const offer = await proposed(await submitted(scene.member), scene.host);
    const accepted = await succeed(
      acceptAlternate({ ...offer, actor: scene.member, alternateRank: 1, message: "", now: NOW }),
    );
    expect(await mailsOf(accepted)).toEqual([`staff.accept_alternate → ${HOST}`]);
    const linked = await succeed(
      setMeetingUrl({
        ...accepted,
        actor: scene.host,
        meetingUrl: MEET_URL,
        isGuestConfirmed: true,
        now: NOW,
      }),
    );
    expect(await mailsOf(linked)).toEqual([
      `customer.set_meeting_url → ${CUSTOMER}`,
      `staff.set_meeting_url → ${HOST}`,
    ]);
  });

  it("retracted: support has the turn again with the old candidates", async () => {
    const offer = await proposed(await submitted(scene.member), scene.host);
    const result = await succeed(retractAlternates({ ...offer, actor: scene.host, message: "", now: NOW }));
    expect(await state(result.reference)).toMatchObject({
      status: "requested",
      months: ["2026-12"],
      bookings: [],
    });
  });

  it("none suits: two new candidates replace everything", async () => {
    const offer = await proposed(await submitted(scene.member), scene.host);
    const result = await succeed(
      offerOtherSlots({ ...offer, actor: scene.member, slots: otherSlots, message: "", now: NOW }),
    );
    expect(await state(result.reference)).toMatchObject({
      status: "requested",
      months: ["2026-12", "2027-01"],
      bookings: [],
    });
  });

  it("cannot be held by a host who has the same request's meeting then", async () => {
    const meeting = await confirmed(scene);
    const before = await rowCounts();
    await expect(proposed(meeting, scene.host, [slotAt("2026-12-07", 14.25)])).rejects.toThrow(
      "assignee_busy",
    );
    expect(await rowCounts()).toEqual(before);
    await proposed(meeting, scene.otherHost, [slotAt("2026-12-07", 14.25)]);
  });

  it("under five business days need a reason", async () => {
    const receipt = await submitted(scene.member);
    const near = [{ slot: slotAt("2026-11-27", 10), hostId: scene.host.staffId }];
    const { proposeAlternates } = await import("./propose-alternates");
    const proposal = { alternates: near, answerDays: 1, message: "", meetingUrl: "" };
    const command = { ...receipt, ...proposal, actor: scene.host, now: NOW };
    expect(await refusalCodes(proposeAlternates({ ...command, overrideReason: "" }))).toEqual([
      "alt_under_lead",
      "override_reason_missing",
    ]);
    await succeed(proposeAlternates({ ...command, overrideReason: "お客様のご要望のため" }));
  });
});

describe("ends without an agreement", () => {
  it("declined: the month is free and the reason is told", async () => {
    const command = {
      actor: scene.host,
      reasonCode: "out_of_scope",
      message: "提供範囲の外です。",
      now: NOW,
    };
    const result = await succeed(declineRequest({ ...(await submitted(scene.member)), ...command }));
    expect(await state(result.reference)).toMatchObject({ status: "declined", months: [], bookings: [] });
    expect(await mailsOf(result)).toEqual([`customer.decline → ${CUSTOMER}`]);
  });

  it("withdrawn: the month is free for another request at once", async () => {
    const result = await succeed(
      withdrawRequest({ ...(await submitted(scene.member)), actor: scene.member, reason: "", now: NOW }),
    );
    expect(await state(result.reference)).toMatchObject({ status: "withdrawn", months: [] });
    await submitted(scene.member);
  });

  it("expired when every candidate has started, once", async () => {
    const { reference } = await submitted(scene.member);
    expect(await expireRequests({ now: new Date(SECOND.start.getTime() - 1) })).toEqual([]);
    expect(await expireRequests({ now: SECOND.start })).toMatchObject([{ reference, status: "expired" }]);
    expect(await expireRequests({ now: SECOND.start })).toEqual([]);
    expect(await state(reference)).toMatchObject({ status: "expired", months: [] });
  });

  it("expired when alternates were not answered: the holds are free", async () => {
    const offer = await proposed(await submitted(scene.member), scene.host);
    const due = (await state(offer.reference)).request.customerDueAt ?? NOW;
    expect(await expireRequests({ now: due })).toHaveLength(1);
    expect(await state(offer.reference)).toMatchObject({ status: "expired", months: [], bookings: [] });
  });
});

describe("changing an agreed date", () => {
  const change = (receipt: Receipt) =>
    succeed(requestChange({ ...receipt, actor: scene.member, slots: otherSlots, message: "", now: NOW }));

  it("keeps the old meeting booked until the new one is agreed", async () => {
    const asked = await change(await confirmed(scene));
    expect(await state(asked.reference)).toMatchObject({
      status: "change_requested",
      months: ["2026-12", "2027-01"],
      bookings: [`meeting ${FIRST.start.toISOString()}`],
    });
    const choice = {
      candidateRank: 2,
      hostId: scene.otherHost.staffId,
      meetingUrl: "",
      message: "",
      overrideReason: "",
    };
    const moved = await succeed(confirmRequest({ ...asked, ...choice, actor: scene.host, now: NOW }));
    const { status, months, bookings, request } = await state(moved.reference);
    expect({ status, months, bookings }).toEqual({
      status: "confirmed",
      months: ["2027-01"],
      bookings: [`meeting ${january.start.toISOString()}`],
    });
    expect(request.meetingUrl).toBe(MEET_URL);
    expect(request.inviteSequence).toBe(2);
  });

  it.each([
    [
      "refused by staff",
      (receipt: Receipt) =>
        refuseChange({ ...receipt, actor: scene.host, message: "空きがありません。", now: NOW }),
    ],
    [
      "withdrawn by the customer",
      (receipt: Receipt) => withdrawChange({ ...receipt, actor: scene.member, now: NOW }),
    ],
  ])("%s: the old time stands", async (_name, end) => {
    const result = await succeed(end(await change(await confirmed(scene))));
    expect(await state(result.reference)).toMatchObject({
      status: "confirmed",
      months: ["2026-12"],
      bookings: [`meeting ${FIRST.start.toISOString()}`],
    });
  });

  it("expires into the old time when the meeting starts", async () => {
    const asked = await change(await confirmed(scene));
    expect(await expireRequests({ now: FIRST.start })).toMatchObject([{ status: "confirmed" }]);
    expect(await state(asked.reference)).toMatchObject({ status: "confirmed", months: ["2026-12"] });
  });

  it("alternates while a change is open: accepting moves the meeting, retracting keeps it", async () => {
    const offer = await proposed(await change(await confirmed(scene)), scene.otherHost);
    const kept = await succeed(retractAlternates({ ...offer, actor: scene.host, message: "", now: NOW }));
    expect(await state(kept.reference)).toMatchObject({ status: "confirmed", months: ["2026-12"] });
    const again = await proposed(kept, scene.otherHost);
    const moved = await succeed(
      acceptAlternate({ ...again, actor: scene.member, alternateRank: 2, message: "", now: NOW }),
    );
    expect(await state(moved.reference)).toMatchObject({
      status: "confirmed",
      months: ["2027-01"],
      bookings: ["meeting 2027-01-12T06:00:00.000Z"],
    });
  });

  it("is over at once when the old meeting has begun, before any tick", async () => {
    const asked = await change(await confirmed(scene));
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: "",
      message: "",
      overrideReason: "",
    };
    const late = { ...asked, ...choice, actor: scene.host };
    expect(await refusalCodes(confirmRequest({ ...late, now: FIRST.start }))).toEqual(["already_started"]);
    await succeed(confirmRequest({ ...late, now: new Date(FIRST.start.getTime() - 1) }));
  });

  it("closes two business days before the meeting at 18:00", async () => {
    const receipt = await confirmed(scene);
    const command = {
      ...receipt,
      actor: scene.member,
      slots: formOffering(slotAt("2026-12-21", 10), slotAt("2026-12-22", 10)),
      message: "",
    };
    expect(await refusalCodes(requestChange({ ...command, now: new Date("2026-12-03T09:00:00Z") }))).toEqual([
      "change_closed",
    ]);
    await succeed(requestChange({ ...command, now: new Date("2026-12-03T08:59:59.999Z") }));
  });
});

describe("an agreed meeting", () => {
  it("cancelled until it starts: month and host are free", async () => {
    const receipt = await confirmed(scene);
    const command = { ...receipt, actor: scene.member, reason: "" };
    expect(await refusalCodes(cancelRequest({ ...command, now: FIRST.start }))).toEqual(["already_started"]);
    const result = await succeed(cancelRequest({ ...command, now: new Date(FIRST.start.getTime() - 1) }));
    expect(await state(result.reference)).toMatchObject({ status: "cancelled", months: [], bookings: [] });
    expect(await mailsOf(result)).toEqual([`customer.cancel → ${CUSTOMER}`, `staff.cancel → ${HOST}`]);
  });

  it("completed after the start keeps its month, with follow-ups", async () => {
    const receipt = await confirmed(scene);
    const followUps = [
      { text: "手順書を送る", ownerId: scene.host.staffId, dueOn: "2026-12-10", ticketNumber: "T-1" },
    ];
    const command = { ...receipt, actor: scene.host, followUps, message: "" };
    expect(
      await refusalCodes(completeRequest({ ...command, now: new Date(FIRST.start.getTime() - 1) })),
    ).toEqual(["not_started"]);
    const result = await succeed(completeRequest({ ...command, now: FIRST.start }));
    expect(await state(result.reference)).toMatchObject({ status: "completed", months: ["2026-12"] });
    expect(await database().followUp.count()).toBe(1);
  });

  it("nobody came: the month stays used", async () => {
    const receipt = await confirmed(scene);
    const result = await succeed(markNoShow({ ...receipt, actor: scene.host, message: "", now: FIRST.end }));
    expect(await state(result.reference)).toMatchObject({ status: "no_show", months: ["2026-12"] });
  });

  it("gets another link without losing date or status", async () => {
    const receipt = await confirmed(scene, [FIRST, SECOND], {
      tool: "own",
      urlWhen: "later",
      toolName: "zoom",
    });
    const command = {
      ...receipt,
      actor: scene.member,
      meetingUrl: "https://zoom.us/j/85012345678?pwd=abc",
      now: NOW,
    };
    expect(await refusalCodes(setMeetingUrl({ ...command, isGuestConfirmed: false }))).toEqual([
      "guest_unchecked",
    ]);
    const result = await succeed(setMeetingUrl({ ...command, isGuestConfirmed: true }));
    expect((await state(result.reference)).request).toMatchObject({
      status: "confirmed",
      inviteSequence: 2,
      tool: "zoom",
    });
  });
});

describe("pressing twice", () => {
  it("is a success when the same person repeats the same command from the same version", async () => {
    const receipt = await submitted(scene.member);
    const choice = {
      candidateRank: 1,
      hostId: scene.host.staffId,
      meetingUrl: MEET_URL,
      message: "",
      overrideReason: "",
    };
    const command = { ...receipt, ...choice, actor: scene.host, now: NOW };
    const first = await succeed(confirmRequest(command));
    expect(await succeed(confirmRequest(command))).toEqual(first);
    expect(await refusalCodes(confirmRequest({ ...command, candidateRank: 2 }))).toEqual(["stale"]);
    expect(await database().historyEntry.count()).toBe(2);
  });

  it("tells the other who was first and when", async () => {
    const receipt = await submitted(scene.member);
    await succeed(askInfo({ ...receipt, actor: scene.host, message: "SIM は何枚ですか。", now: NOW }));
    const late = {
      ...receipt,
      actor: scene.otherHost,
      reasonCode: "other",
      message: "お受けできません。",
      now: NOW,
    };
    expect(await declineRequest(late)).toMatchObject({
      refusals: [{ code: "stale", params: { name: "佐藤 直樹", at: NOW.toISOString() } }],
    });
  });

  it("does not name support's people to a customer", async () => {
    const receipt = await submitted(scene.member);
    await succeed(askInfo({ ...receipt, actor: scene.host, message: "SIM は何枚ですか。", now: NOW }));
    const late = { ...receipt, actor: scene.member, reason: "", now: NOW };
    expect(await withdrawRequest(late)).toMatchObject({
      refusals: [{ code: "stale", params: { name: "" } }],
    });
  });
});

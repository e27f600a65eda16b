import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember } from "../../prisma/builders";
import { database } from "../db";
import {
  confirmed,
  FIRST,
  NOW,
  proposed,
  type Scene,
  SECOND,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { acceptAlternate } from "./accept-alternate";
import { askInfo } from "./ask-info";
import { cancelRequest } from "./cancel-request";
import { declineRequest } from "./decline-request";
import { readCustomerLanding, readOfficeHoursTerms } from "./read-customer-landing";
import { readCustomerRequest } from "./read-customer-request";
import { readCustomerRequests } from "./read-customer-requests";
import { readCustomerSlots } from "./read-customer-slots";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

const view = (reference: string, now = NOW) =>
  succeed(readCustomerRequest({ actor: scene.member, reference, now }));
const landing = () => succeed(readCustomerLanding({ actor: scene.member, now: NOW }));
const stranger = async () => buildMember({ accountId: await buildAccount({ operatorId: "OP0000000009" }) });

describe("a request as its customer sees it", () => {
  it("is not found for another account, for staff and for what does not exist", async () => {
    const { reference } = await submitted(scene.member);
    for (const actor of [await stranger(), scene.host]) {
      expect(await readCustomerRequest({ actor, reference, now: NOW })).toEqual({ outcome: "not_found" });
    }
    for (const absent of ["OH-999999", "OH-0", "1001", ""]) {
      expect(await readCustomerRequest({ actor: scene.member, reference: absent, now: NOW })).toEqual({
        outcome: "not_found",
      });
    }
  });

  it("is there for a colleague of the account", async () => {
    const { reference } = await submitted(scene.member);
    const colleague = await buildMember({ accountId: scene.accountId });
    const seen = await succeed(readCustomerRequest({ actor: colleague, reference, now: NOW }));
    expect(seen).toMatchObject({ requesterName: "中村 玲奈", isRequester: false });
  });

  it("holds nothing that is support's own", async () => {
    const receipt = await confirmed(scene);
    const request = await database().meetingRequest.findFirstOrThrow({ include: { history: true } });
    await database().internalNote.create({
      data: {
        requestId: request.id,
        staffId: scene.host.staffId,
        authorName: "佐藤 直樹",
        at: NOW,
        body: "内々の話",
      },
    });
    await database().requestMessage.create({
      data: {
        requestId: request.id,
        historyId: request.history[0]?.id ?? "",
        at: NOW,
        authorKind: "staff",
        kind: "override",
        body: "例外の理由",
        isInternal: true,
      },
    });
    await proposed(receipt, scene.otherHost);
    const seen = JSON.stringify([await view(receipt.reference), await landing()]);
    const hidden = [
      "佐藤",
      "鈴木",
      "support.example.jp",
      "内々の話",
      "例外の理由",
      scene.host.staffId,
      scene.otherHost.staffId,
    ];
    for (const secret of hidden) expect(seen).not.toContain(secret);
  });

  it("tells the history by side, with the wish that was confirmed and the number of alternates", async () => {
    const receipt = await confirmed(scene);
    const moved = await proposed(receipt, scene.host);
    const answer = { alternateRank: 2, message: "お願いします。" };
    await succeed(acceptAlternate({ ...moved, ...answer, actor: scene.member, now: NOW }));
    const { timeline, messages, meeting } = await view(receipt.reference);
    expect(
      timeline.map(({ event, actor, rank, alternateCount }) => [event, actor, rank, alternateCount]),
    ).toEqual([
      ["accept_alternate", "customer", null, 0],
      ["propose_alternates", "support", null, 2],
      ["confirm", "support", 1, 0],
      ["submit", "customer", null, 0],
    ]);
    expect(messages.map(({ author, kind }) => [author, kind])).toEqual([
      ["support", "proposal"],
      ["customer", "answer"],
    ]);
    expect(meeting).toEqual(slotAt("2027-01-12", 15));
  });

  it("offers what the status allows, and says what is closed", async () => {
    const receipt = await confirmed(scene);
    const openAt = async (now: Date) =>
      (await view(receipt.reference, now)).actions.map(({ event, closed }) => `${event} ${closed ?? "open"}`);
    expect(await openAt(NOW)).toEqual(["request_change open", "cancel open"]);
    // Two business days before Monday 7 December end on Thursday the 3rd, 18:00.
    expect(await openAt(new Date("2026-12-03T09:00:00Z"))).toEqual([
      "request_change change_closed",
      "cancel open",
    ]);
    expect(await openAt(FIRST.start)).toEqual(["request_change already_started", "cancel already_started"]);
  });

  it("opens the way in ten minutes before the start, until the end", async () => {
    const { reference } = await confirmed(scene);
    const canJoinAt = async (ms: number) =>
      (await view(reference, new Date(FIRST.start.getTime() + ms))).canJoin;
    const minute = 60_000;
    expect(await canJoinAt(-10 * minute - 1)).toBe(false);
    expect(await canJoinAt(-10 * minute)).toBe(true);
    expect(await canJoinAt(45 * minute - 1)).toBe(true);
    expect(await canJoinAt(45 * minute)).toBe(false);
  });

  it("says which months an end gives back, and whether they can still be used", async () => {
    const { reference } = await confirmed(scene);
    expect((await view(reference)).heldMonths).toEqual([{ month: "2026-12", isStillOffered: true }]);
    // From Tuesday 22 December on the earliest date lies in January.
    const late = new Date("2026-12-22T01:00:00Z");
    expect((await view(reference, late)).heldMonths).toEqual([{ month: "2026-12", isStillOffered: false }]);
  });

  it("holds no month and no link once it was cancelled", async () => {
    const receipt = await confirmed(scene);
    await succeed(cancelRequest({ ...receipt, reason: "都合により", actor: scene.member, now: NOW }));
    expect(await view(receipt.reference)).toMatchObject({
      status: "cancelled",
      heldMonths: [],
      meetingUrl: null,
      isMeetingStanding: false,
      meeting: FIRST,
      actions: [],
    });
  });

  it("carries the question or the reason of support", async () => {
    const asked = await submitted(scene.member);
    await succeed(askInfo({ ...asked, message: "機種名を教えてください。", actor: scene.host, now: NOW }));
    expect(await view(asked.reference)).toMatchObject({
      status: "needs_info",
      messages: [{ author: "support", kind: "question", body: "機種名を教えてください。" }],
    });
    const decline = { reasonCode: "out_of_scope", message: "チケットでお答えします。" };
    const current = await view(asked.reference);
    await succeed(declineRequest({ ...current, ...decline, actor: scene.host, now: NOW }));
    expect((await view(asked.reference)).messages.at(-1)).toMatchObject({
      kind: "decline",
      reasonCode: "out_of_scope",
    });
  });
});

describe("the list of an account", () => {
  it("has the account's requests only, the newest first, with what was asked for", async () => {
    const first = await submitted(scene.member);
    const second = await submitted(scene.member, [slotAt("2027-01-13", 11), slotAt("2027-01-14", 11)]);
    await submitted(await stranger());
    const rows = await succeed(readCustomerRequests({ actor: scene.member }));
    expect(rows.map(({ reference }) => reference)).toEqual([second.reference, first.reference]);
    expect(rows[1]?.candidates).toEqual([FIRST, SECOND]);
  });

  it("is not for staff", async () => {
    expect(await readCustomerRequests({ actor: scene.host })).toEqual({ outcome: "not_found" });
  });
});

describe("the landing page", () => {
  it("names every month that can be chosen, and who holds it", async () => {
    const { reference } = await confirmed(scene);
    const { months, startClosed, openRequests, plan } = await landing();
    expect(
      months.map(({ month, state, reference, requesterName }) => [month, state, reference, requesterName]),
    ).toEqual([
      ["2026-12", "used", reference, "中村 玲奈"],
      ["2027-01", "free", null, null],
      ["2027-02", "free", null, null],
      ["2027-03", "free", null, null],
    ]);
    expect({ startClosed, plan }).toEqual({ startClosed: null, plan: "enterprise" });
    expect(openRequests.map((request) => request.reference)).toEqual([reference]);
  });

  it.each([
    ["the plan is Basic", { plan: "basic" }, "plan_ineligible"],
    ["no plan is on record", { plan: null }, "plan_unknown"],
    ["the account is blocked", { blockedAt: NOW }, "account_blocked"],
    [
      "the plan becomes Enterprise in January",
      { plan: "basic", upcomingPlan: "enterprise", upcomingPlanFrom: "2027-01" },
      null,
    ],
  ] as const)("says whether one can begin when %s", async (_name, data, startClosed) => {
    await database().customerAccount.update({ where: { id: scene.accountId }, data });
    expect((await landing()).startClosed).toBe(startClosed);
  });

  it("says that applications are paused, also to those who are not signed in", async () => {
    await database().serviceNotice.update({
      where: { id: 1 },
      data: { isPaused: true, messageJa: "年末は休みます。" },
    });
    expect(await landing()).toMatchObject({
      startClosed: "service_paused",
      pause: { messageJa: "年末は休みます。" },
    });
    expect((await readOfficeHoursTerms({ now: NOW })).pause?.messageJa).toBe("年末は休みます。");
  });

  it("says that every month is used", async () => {
    for (const date of ["2026-12-14", "2027-01-13", "2027-02-15", "2027-03-01"]) {
      await submitted(scene.member, [slotAt(date, 11), slotAt(date, 14)]);
    }
    expect((await landing()).startClosed).toBe("quota_used");
  });
});

describe("the slots that can be offered", () => {
  const dayOf = async (date: string, reference?: string) => {
    const slots = await succeed(readCustomerSlots({ actor: scene.member, now: NOW, reference }));
    return slots.choices[0]?.days.find((day) => day.date === date);
  };

  it("come with the reason of every closed day, the longest length first", async () => {
    const { choices, lastDate, today } = await succeed(readCustomerSlots({ actor: scene.member, now: NOW }));
    expect(choices.map(({ lengthMinutes }) => lengthMinutes)).toEqual([45, 30]);
    // Whole months, so that a calendar can say why of every day it shows.
    expect([choices[0]?.days[0]?.date, choices[0]?.days.at(-1)?.date]).toEqual(["2026-11-01", "2027-03-31"]);
    expect([today, lastDate]).toEqual(["2026-11-24", "2027-03-04"]);
    const codes = choices[0]?.days.map(({ closed }) => closed?.code ?? "open");
    expect([codes?.[22], codes?.at(-1)]).toEqual(["past", "horizon"]);
    expect(codes?.slice(23, 32)).toEqual([
      "lead",
      "lead",
      "lead",
      "lead",
      "weekend",
      "weekend",
      "lead",
      "open",
      "open",
    ]);
  });

  it("leave out the months of other requests, but not those of the request itself", async () => {
    const { reference } = await submitted(scene.member);
    expect((await dayOf("2026-12-10"))?.closed).toEqual({
      code: "quota_used",
      params: { month: "2026-12", reference, requesterName: "中村 玲奈" },
    });
    expect((await dayOf("2026-12-10", reference))?.closed).toBeNull();
  });

  it("are full where others hold every place, and never say who", async () => {
    const others = [
      await stranger(),
      await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000008" }) }),
    ];
    for (const other of others) await submitted(other);
    const times = (await dayOf("2026-12-07"))?.times.filter(({ closed }) => closed === "full");
    expect(times?.map(({ minute }) => minute)).toEqual([810, 825, 840, 855, 870]);
    const slots = await succeed(readCustomerSlots({ actor: scene.member, now: NOW }));
    expect(JSON.stringify(slots)).not.toContain("佐藤");
  });

  it("are not found for a request of another account and for staff", async () => {
    const { reference } = await submitted(scene.member);
    expect(await readCustomerSlots({ actor: await stranger(), now: NOW, reference })).toEqual({
      outcome: "not_found",
    });
    expect(await readCustomerSlots({ actor: scene.host, now: NOW })).toEqual({ outcome: "not_found" });
  });
});

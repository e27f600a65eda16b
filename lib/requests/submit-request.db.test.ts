import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildMember, formOffering } from "../../prisma/builders";
import { database } from "../db";
import { brokenInvariants, rowCounts } from "../testing/invariants";
import {
  FIRST,
  NOW,
  refusalCodes,
  type Scene,
  SECOND,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { EMPTY_REQUEST_FORM, type RequestForm } from "./schema";
import { submitRequest } from "./submit-request";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

afterEach(async () => {
  expect(await brokenInvariants()).toEqual([]);
});

const submission = (form: RequestForm) => ({
  actor: scene.member,
  memberId: scene.member.memberId,
  requestKey: randomUUID(),
  form,
  isConsentGiven: true,
  now: NOW,
});

describe("submitting a request", () => {
  it("says every broken rule at once, and leaves no row behind", async () => {
    const before = await rowCounts();
    const result = submitRequest({ ...submission(EMPTY_REQUEST_FORM), isConsentGiven: false });
    expect(await refusalCodes(result)).toEqual([
      "slot_missing",
      "slot_missing",
      "tool_missing",
      "kind_missing",
      "topic_missing",
      "consent_missing",
    ]);
    expect(await rowCounts()).toEqual(before);
  });

  it.each([
    ["weekend", slotAt("2026-12-05", 14), ["weekend"]],
    ["holiday", slotAt("2027-01-11", 14), ["holiday"]],
    ["year-end closure", slotAt("2026-12-29", 14), ["closure"]],
    ["under the lead", slotAt("2026-11-30", 14), ["lead"]],
    ["beyond the horizon", slotAt("2027-06-01", 14), ["horizon"]],
    ["before opening", slotAt("2026-12-07", 9.75), ["hours"]],
    ["past closing", slotAt("2026-12-07", 17.5), ["hours"]],
    ["off the grid", slotAt("2026-12-07", 14.1), ["grid"]],
    ["in the past", slotAt("2026-11-20", 14), ["past", "lead"]],
  ])("refuses a slot %s", async (_name, slot, codes) => {
    expect(await refusalCodes(submitRequest(submission(formOffering(slot, SECOND))))).toEqual(codes);
  });

  it("refuses the same and overlapping choices", async () => {
    expect(await refusalCodes(submitRequest(submission(formOffering(FIRST, FIRST))))).toEqual(["slot_same"]);
    const overlapping = slotAt("2026-12-07", 14.5);
    expect(await refusalCodes(submitRequest(submission(formOffering(FIRST, overlapping))))).toEqual([
      "slot_overlap",
    ]);
  });

  it("refuses a month the account has used, naming the request, also for a colleague", async () => {
    const { reference } = await submitted(scene.member);
    const colleague = await buildMember({ accountId: scene.accountId });
    const form = formOffering(slotAt("2026-12-09", 10), slotAt("2027-01-12", 10));
    const result = await submitRequest({
      ...submission(form),
      actor: colleague,
      memberId: colleague.memberId,
    });
    expect(result).toMatchObject({
      refusals: [{ code: "quota_used", field: "slot1", params: { month: "2026-12", reference } }],
    });
  });

  it("refuses Basic in the month of the meeting, and allows the month from which the plan changes", async () => {
    await database().customerAccount.update({
      where: { id: scene.accountId },
      data: { plan: "basic", upcomingPlan: "priority", upcomingPlanFrom: "2027-01" },
    });
    expect(await refusalCodes(submitRequest(submission(formOffering(FIRST, SECOND))))).toEqual([
      "plan_ineligible",
      "plan_ineligible",
    ]);
    await succeed(
      submitRequest(submission(formOffering(slotAt("2027-01-12", 10), slotAt("2027-01-13", 10)))),
    );
  });

  it("refuses a blocked account and a paused service", async () => {
    await database().customerAccount.update({ where: { id: scene.accountId }, data: { blockedAt: NOW } });
    await database().serviceNotice.update({ where: { id: 1 }, data: { isPaused: true } });
    const codes = await refusalCodes(submitRequest(submission(formOffering(FIRST, SECOND))));
    expect(codes).toEqual(["account_blocked", "service_paused"]);
  });

  it("refuses a time for which no host is left, counting candidates of other requests", async () => {
    for (const operatorId of ["OP0000000002", "OP0000000003"]) {
      const { id } = await database().customerAccount.create({
        data: { operatorId, name: operatorId, plan: "priority", createdAt: NOW },
      });
      await submitted(await buildMember({ accountId: id }));
    }
    expect(await refusalCodes(submitRequest(submission(formOffering(FIRST, SECOND))))).toEqual([
      "full",
      "full",
    ]);
  });

  it("returns the first request when the same draft is sent again", async () => {
    const once = submission(formOffering(FIRST, SECOND));
    const first = await succeed(submitRequest(once));
    expect(await succeed(submitRequest(once))).toEqual(first);
    expect(await succeed(submitRequest({ ...once, form: EMPTY_REQUEST_FORM }))).toEqual(first);
    expect(await database().meetingRequest.count()).toBe(1);
  });

  it("does not lead to a colleague's request by its key, and is no fault", async () => {
    const once = submission(formOffering(FIRST, SECOND));
    await succeed(submitRequest(once));
    const colleague = await buildMember({ accountId: scene.accountId });
    const form = formOffering(slotAt("2027-01-12", 10), slotAt("2027-01-13", 10));
    const before = await rowCounts();
    const theirs = { ...once, form, actor: colleague, memberId: colleague.memberId };
    expect(await submitRequest(theirs)).toEqual({ outcome: "not_found" });
    expect(await rowCounts()).toEqual(before);
  });

  it("judges the replay of a refusal anew", async () => {
    const once = submission(formOffering(slotAt("2026-11-30", 14), SECOND));
    expect(await refusalCodes(submitRequest(once))).toEqual(["lead"]);
    await succeed(submitRequest({ ...once, form: formOffering(FIRST, SECOND) }));
  });

  it("keeps a link only in its normalised form", async () => {
    const form = formOffering(FIRST, SECOND, {
      tool: "own",
      urlWhen: "now",
      meetingUrl: "招待: 下記より参加してください\n https://ZOOM.us/j/85012345678?pwd=abc \n",
      isGuestConfirmed: "on",
    });
    await succeed(submitRequest(submission(form)));
    expect(await database().meetingRequest.findFirst()).toMatchObject({
      offeredUrl: "https://zoom.us/j/85012345678?pwd=abc",
      tool: "zoom",
    });
  });

  it.each([
    ["NUL", "\u0000".repeat(30)],
    ["a lone surrogate", `${"\ud800"}${"あ".repeat(30)}`],
  ])("refuses %s in the topic as bad input, not as a fault", async (_name, topic) => {
    expect(await refusalCodes(submitRequest(submission(formOffering(FIRST, SECOND, { topic }))))).toContain(
      "text_unreadable",
    );
  });

  it("answers a foreign or malformed id with not found", async () => {
    const form = formOffering(FIRST, SECOND);
    for (const memberId of [randomUUID(), "1", "'; DROP TABLE member; --"]) {
      expect(await submitRequest({ ...submission(form), memberId })).toEqual({ outcome: "not_found" });
    }
  });
});

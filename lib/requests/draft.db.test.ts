import { beforeEach, describe, expect, it } from "vitest";
import { buildAccount, buildMember, formOffering } from "../../prisma/builders";
import type { Actor, MemberActor } from "../auth/actor";
import { database } from "../db";
import {
  confirmed,
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
import { deleteExpiredDrafts } from "./delete-expired-drafts";
import { discardDraft } from "./discard-draft";
import type { DraftStep } from "./judge-draft-step";
import { readDraft } from "./read-draft";
import { readDraftStanding } from "./read-draft-standing";
import { saveDraftStep } from "./save-draft-step";
import { EMPTY_REQUEST_FORM } from "./schema";
import { submitRequest } from "./submit-request";

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

const DAY_MS = 86_400_000;
const later = (days: number, ms = 0) => new Date(NOW.getTime() + days * DAY_MS + ms);
const form = formOffering(FIRST, SECOND);
const SLOTS: DraftStep = { name: "slots", form };
const TOOL: DraftStep = { name: "tool", form: { ...EMPTY_REQUEST_FORM, tool: "google_meet" } };
const TOPIC: DraftStep = { name: "topic", form };

const save = (step: DraftStep, actor: Actor = scene.member, now = NOW) =>
  saveDraftStep({ actor, now, kind: "apply", step });
const read = (actor: Actor = scene.member, now = NOW) => readDraft({ actor, now, kind: "apply" });

describe("saving a step", () => {
  it("keeps it beside the steps kept before", async () => {
    await succeed(save(SLOTS));
    await succeed(save(TOOL));
    const draft = await succeed(read());
    expect(draft?.form).toMatchObject({
      slot1Date: "2026-12-07",
      slot1Time: "14:00",
      tool: "google_meet",
      topic: "",
    });
  });

  it("keeps one key from the first save to the submission", async () => {
    await succeed(save(SLOTS));
    const first = await succeed(read());
    await succeed(save(TOPIC));
    expect((await succeed(read()))?.requestKey).toBe(first?.requestKey);
  });

  it("leaves the draft as it was when the step is refused", async () => {
    await succeed(save(SLOTS));
    const sunday = formOffering(slotAt("2026-12-06", 14), SECOND);
    expect(await refusalCodes(save({ name: "slots", form: sunday }))).toEqual(["weekend"]);
    expect((await succeed(read()))?.form.slot1Date).toBe("2026-12-07");
  });

  it("makes one draft of eight first saves at once, with every step in it", async () => {
    const steps = [SLOTS, TOOL, TOPIC, SLOTS, TOOL, TOPIC, SLOTS, TOOL];
    const results = await Promise.all(steps.map((step) => save(step)));
    expect(results.map(({ outcome }) => outcome)).toEqual(steps.map(() => "ok"));
    expect(await database().draft.count()).toBe(1);
    const draft = await succeed(read());
    expect(draft?.form).toMatchObject({
      slot2Time: "10:00",
      tool: "google_meet",
      topicKind: "service_usage",
    });
  });

  it("keeps the link of a pasted invitation and nothing else of it", async () => {
    const meetingUrl = "ご参加ください\nhttps://zoom.us/j/12345678901?pwd=abc\nパスコード 246810";
    const own = { ...EMPTY_REQUEST_FORM, tool: "own", urlWhen: "now", meetingUrl, isGuestConfirmed: "on" };
    await succeed(save({ name: "tool", form: own }));
    const draft = await succeed(read());
    expect(draft?.form).toMatchObject({
      meetingUrl: "https://zoom.us/j/12345678901?pwd=abc",
      isUrlExtracted: "on",
    });
    expect(JSON.stringify(draft)).not.toContain("246810");
  });

  it("never stores a link that only the host may know", async () => {
    const own = { ...EMPTY_REQUEST_FORM, tool: "own", urlWhen: "now", isGuestConfirmed: "on" };
    const meetingUrl = "https://zoom.us/s/12345678901?zak=hidden";
    expect(await refusalCodes(save({ name: "tool", form: { ...own, meetingUrl } }))).toEqual([
      "url_host_secret",
    ]);
    expect(await database().draft.count()).toBe(0);
  });
});

describe("whose draft it is", () => {
  it("is one person's in one account", async () => {
    await succeed(save(SLOTS));
    const colleague = await buildMember({ accountId: scene.accountId, name: "同僚 一郎" });
    expect(await succeed(read(colleague))).toBeNull();

    const otherAccount = await buildAccount({ operatorId: "OP0000000002" });
    const { id } = await database().member.create({
      data: { accountId: otherAccount, userId: scene.member.userId, createdAt: NOW },
    });
    const elsewhere: MemberActor = { ...scene.member, accountId: otherAccount, memberId: id };
    expect(await succeed(read(elsewhere))).toBeNull();
    expect((await succeed(read()))?.form.slot1Date).toBe("2026-12-07");
  });

  it("is not for staff", async () => {
    expect(await read(scene.host)).toEqual({ outcome: "not_found" });
    expect(await save(SLOTS, scene.host)).toEqual({ outcome: "not_found" });
    expect(await discardDraft({ actor: scene.host, now: NOW, kind: "apply" })).toEqual({
      outcome: "not_found",
    });
  });

  it("is about no request of another account", async () => {
    const { reference } = await confirmed(scene);
    const stranger = await buildMember({ accountId: await buildAccount({ operatorId: "OP0000000003" }) });
    const key = { actor: stranger, now: NOW, kind: "change", reference } as const;
    expect(await saveDraftStep({ ...key, step: SLOTS })).toEqual({ outcome: "not_found" });
    expect(await readDraft(key)).toEqual({ outcome: "not_found" });
    expect(await readDraft({ ...key, reference: "OH-999999" })).toEqual({ outcome: "not_found" });
  });

  it("is kept apart for an application and for a change", async () => {
    const { reference } = await confirmed(scene);
    const january = formOffering(slotAt("2027-01-13", 11), slotAt("2027-01-14", 11));
    const key = { actor: scene.member, now: NOW, kind: "change", reference } as const;
    await succeed(saveDraftStep({ ...key, step: { name: "slots", form: january, message: "出張のため" } }));
    expect((await succeed(readDraft(key)))?.form).toMatchObject({
      slot1Date: "2027-01-13",
      message: "出張のため",
    });
    expect(await succeed(read())).toBeNull();
  });
});

describe("the time of a draft", () => {
  it.each([
    ["a moment before its 14 days are over", later(14, -1), true],
    ["when they are over", later(14), false],
  ])("%s", async (_name, now, isThere) => {
    await succeed(save(SLOTS));
    expect((await succeed(read(scene.member, now))) !== null).toBe(isThere);
  });

  it("counts from the last save", async () => {
    await succeed(save(TOOL));
    await succeed(save(TOPIC, scene.member, later(10)));
    const draft = await succeed(read(scene.member, later(20)));
    expect(draft).toMatchObject({ savedAt: later(10), keptUntil: later(24) });
  });

  it("begins a new draft with a new key once it is over", async () => {
    await succeed(save(TOPIC));
    const old = await succeed(read());
    await succeed(save(TOOL, scene.member, later(15)));
    const fresh = await succeed(read(scene.member, later(15)));
    expect(fresh?.form).toMatchObject({ tool: "google_meet", topic: "" });
    expect(fresh?.requestKey).not.toBe(old?.requestKey);
  });

  it("ends with its deletion, and with the others nothing happens", async () => {
    await succeed(save(TOOL));
    const colleague = await buildMember({ accountId: scene.accountId });
    await succeed(save(TOOL, colleague, later(1)));
    expect(await deleteExpiredDrafts({ now: later(14) })).toBe(1);
    expect(await database().draft.count()).toBe(1);
  });

  it("ends with the submission of what it became", async () => {
    for (const step of [SLOTS, TOOL, TOPIC]) await succeed(save(step));
    const draft = await succeed(read());
    const { member } = scene;
    const sent = { actor: member, memberId: member.memberId, requestKey: draft?.requestKey ?? "" };
    await succeed(
      submitRequest({ ...sent, form: draft?.form ?? EMPTY_REQUEST_FORM, isConsentGiven: true, now: NOW }),
    );
    expect(await succeed(read())).toBeNull();
  });

  it("ends when it is thrown away, which may be done twice", async () => {
    await succeed(save(SLOTS));
    for (const _ of [1, 2]) await succeed(discardDraft({ actor: scene.member, now: NOW, kind: "apply" }));
    expect(await succeed(read())).toBeNull();
  });
});

describe("judging a draft again", () => {
  it("says what has become impossible and what is missing", async () => {
    await succeed(save(SLOTS));
    await submitted(await buildMember({ accountId: scene.accountId }), [
      slotAt("2026-12-10", 10),
      slotAt("2026-12-11", 10),
    ]);
    const standing = await succeed(readDraftStanding({ actor: scene.member, now: NOW, kind: "apply" }));
    expect(standing?.refusals.slots.map(({ code }) => code)).toEqual(["quota_used", "quota_used"]);
    expect(standing?.refusals.tool.map(({ code }) => code)).toEqual(["tool_missing"]);
    expect(standing?.refusals.topic.map(({ code }) => code)).toEqual(["kind_missing", "topic_missing"]);
  });

  it("is nothing without a draft", async () => {
    expect(await succeed(readDraftStanding({ actor: scene.member, now: NOW, kind: "apply" }))).toBeNull();
  });
});

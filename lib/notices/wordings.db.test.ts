import { beforeEach, describe, expect, it } from "vitest";
import { buildStaff } from "../../prisma/builders";
import type { Actor, Language, StaffActor } from "../auth/actor";
import { database } from "../db";
import { askInfo } from "../requests/ask-info";
import { assignRequest } from "../requests/assign-request";
import { sendReminders } from "../requests/send-reminders";
import { sendSupplement } from "../requests/send-supplement";
import { NOW, type Scene, setScene, submitted, succeed } from "../testing/scene";
import type { MailName } from "./mail-names";
import { previewCustomerNotice } from "./preview-notice";
import { previewWording } from "./preview-wording";
import { readTemplate } from "./read-template";
import { readWordings } from "./read-wordings";
import { restoreWording } from "./restore-wording";
import { saveWording } from "./save-wording";

let scene: Scene;
let admin: StaffActor;
beforeEach(async () => {
  scene = await setScene();
  admin = await buildStaff({ name: "森 由美子", role: "admin" });
});

const NOTHING = { opening: "", closing: "" };
const LATER = new Date("2026-12-02T04:00:00Z");

type Wish = {
  readonly opening: string;
  readonly closing?: string;
  readonly seen?: typeof NOTHING;
  readonly actor?: Actor;
  readonly language?: Language;
};

const reword = (name: MailName, wish: Wish) =>
  saveWording({
    actor: wish.actor ?? admin,
    name,
    language: wish.language ?? "ja",
    form: { opening: wish.opening, closing: wish.closing ?? "" },
    seen: wish.seen ?? NOTHING,
    now: NOW,
  });
const stored = () => database().noticeWording.findMany({ orderBy: [{ key: "asc" }, { language: "asc" }] });
const mailOf = async (kind: string) =>
  (await database().mailOutbox.findFirstOrThrow({ where: { kind }, orderBy: { createdAt: "desc" } }))
    .bodyText;

describe("what an admin rewords", () => {
  it("is in the next mail, with the facts as ever, and in no other", async () => {
    await succeed(
      reword("customer.submit", { opening: "{name} 様、{reference} を承りました。", closing: "ではまた。" }),
    );
    await succeed(reword("customer.submit", { opening: "Thank you, {name}.", language: "en" }));
    await submitted(scene.member);
    const text = await mailOf("customer.submit");
    expect(text).toMatch(/^中村 玲奈 様\n\n中村 玲奈 様、OH-\d+ を承りました。\n\n受付番号: OH-\d+/);
    expect(text).toMatch(/\n\nではまた。\n\nSORACOM/);
    expect(text).toContain("第 1 希望");
    expect(await database().mailOutbox.count({ where: { bodyText: { contains: "ではまた" } } })).toBe(1);
  });

  it("is in the mail of the reader's language alone", async () => {
    await database().user.update({ where: { id: scene.member.userId }, data: { language: "en" } });
    await succeed(reword("customer.submit", { opening: "日本語だけ" }));
    await submitted(scene.member);
    expect(await mailOf("customer.submit")).not.toContain("日本語だけ");
    await succeed(reword("customer.ask_info", { opening: "English alone", language: "en" }));
    const reference = `OH-${(await database().meetingRequest.findFirstOrThrow()).number}`;
    const draft = {
      actor: scene.host,
      reference,
      event: "ask_info",
      message: "何枚ですか。",
      now: NOW,
    } as const;
    const preview = await succeed(previewCustomerNotice(draft));
    expect(preview?.bodyText).toContain("\n\nEnglish alone\n\n");
    const receipt = { reference, version: 1 };
    await succeed(askInfo({ ...receipt, actor: scene.host, message: "何枚ですか。", now: NOW }));
    expect(await mailOf("customer.ask_info")).toBe(preview?.bodyText);
  });

  it("is in reminders and in the mail about a supplement", async () => {
    await succeed(reword("reminder.staff.staff_due", { opening: "お急ぎください。" }));
    await succeed(reword("staff.supplement", { opening: "{account} からの補足です。" }));
    const receipt = await submitted(scene.member);
    const choice = { assigneeId: scene.host.staffId, seenAssigneeId: null };
    await succeed(assignRequest({ ...receipt, ...choice, actor: scene.otherHost }));
    await succeed(sendSupplement({ ...receipt, message: "12 枚です。", actor: scene.member, now: NOW }));
    expect(await mailOf("staff.supplement")).toContain("\n\n湖畔センサー株式会社 からの補足です。\n\n");
    await sendReminders({ now: LATER });
    expect(await mailOf("staff.reminder.staff_due")).toContain("\n\nお急ぎください。\n\n");
  });

  it("is kept with who did so and when, and shown so", async () => {
    await succeed(reword("customer.submit", { opening: " 承りました。\r\n ", closing: "" }));
    expect(await stored()).toEqual([
      {
        key: "customer.submit.opening",
        language: "ja",
        text: "承りました。",
        updatedAt: NOW,
        staffId: admin.staffId,
        staffName: "森 由美子",
      },
    ]);
    const template = { name: "customer.submit", language: "ja" } as const;
    expect(await succeed(readTemplate({ ...template, actor: scene.host }))).toMatchObject({
      form: { opening: "承りました。", closing: "" },
      changes: [{ part: "opening", staffName: "森 由美子", updatedAt: NOW }],
      editing: "admin_only",
      sample: { bodyText: expect.stringContaining("承りました。") },
    });
    expect(await succeed(readWordings({ actor: scene.host }))).toEqual([template]);
  });

  it("is gone when it is restored, or made the product's own again", async () => {
    const seen = { opening: "承りました。", closing: "ではまた。" };
    await succeed(reword("customer.submit", seen));
    const target = { actor: admin, name: "customer.submit", language: "ja", now: NOW } as const;
    await succeed(restoreWording({ ...target, seen }));
    expect(await stored()).toEqual([]);
    await succeed(reword("customer.submit", seen));
    const { form } = await succeed(readTemplate({ ...target, name: "customer.withdraw" }));
    expect(form.closing).toBe("");
    const standard = "オフィスアワーへのお申し込みを受け付けました。日時はまだ確定していません。";
    await succeed(reword("customer.submit", { opening: standard, seen }));
    expect(await stored()).toEqual([]);
    await submitted(scene.member);
    expect(await mailOf("customer.submit")).toContain(standard);
  });

  it("is previewed as it would be, and nothing is kept of that", async () => {
    const form = { opening: "{reference} を承りました。", closing: "" };
    const target = { name: "customer.submit", language: "ja" } as const;
    expect(previewWording({ actor: admin, ...target, form })).toMatchObject({
      outcome: "ok",
      value: { bodyText: expect.stringContaining("OH-1024 を承りました。") },
    });
    expect(previewWording({ actor: admin, ...target, form: { ...form, opening: "{date}" } })).toMatchObject({
      outcome: "refused",
    });
    expect(await stored()).toEqual([]);
  });
});

describe("a change of words is refused", () => {
  it.each([
    ["", "wording_missing"],
    ["{date} です。", "placeholder_unknown"],
    ["あ".repeat(2001), "wording_long"],
    ["ベル\u0007", "text_unreadable"],
  ])("whole, with every reason: %j", async (opening, code) => {
    expect(await reword("customer.submit", { opening, closing: "{x}" })).toMatchObject({
      outcome: "refused",
      refusals: [
        { code, field: "opening" },
        { code: "placeholder_unknown", field: "closing" },
      ],
    });
    expect(await stored()).toEqual([]);
  });

  it("when somebody else was faster, with their name", async () => {
    await succeed(reword("customer.submit", { opening: "先の文面" }));
    const refusals = [{ code: "stale", params: { name: "森 由美子", at: NOW.toISOString() } }];
    expect(await reword("customer.submit", { opening: "後の文面" })).toEqual({
      outcome: "refused",
      refusals,
    });
    const restored = {
      actor: admin,
      name: "customer.submit",
      language: "ja",
      seen: NOTHING,
      now: NOW,
    } as const;
    expect(await restoreWording(restored)).toEqual({ outcome: "refused", refusals });
    expect(await stored()).toMatchObject([{ text: "先の文面" }]);
  });

  it("to agents plainly, and does not exist for members", async () => {
    const wish = { opening: "承りました。" };
    expect(await reword("customer.submit", { ...wish, actor: scene.host })).toEqual({ outcome: "forbidden" });
    expect(await reword("customer.submit", { ...wish, actor: scene.member })).toEqual({
      outcome: "not_found",
    });
    expect(await stored()).toEqual([]);
  });

  it.each(["", "sign_in", "customer.none", "customer.submit.opening", "__proto__"])(
    "for what is no mail with words of its own: %j",
    async (name) => {
      const command = { actor: admin, name, language: "ja", seen: NOTHING, now: NOW } as const;
      const form = { opening: "承りました。", closing: "" };
      expect(await saveWording({ ...command, form })).toEqual({ outcome: "not_found" });
      expect(await restoreWording(command)).toEqual({ outcome: "not_found" });
    },
  );

  it("by nobody for the sign-in mail, which everybody of support sees", async () => {
    const shown = await succeed(readTemplate({ actor: admin, name: "sign_in", language: "en" }));
    expect(shown).toMatchObject({ editing: "fixed", changes: [] });
  });
});

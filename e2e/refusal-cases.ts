import type { RefusalCode } from "../lib/rules/refusal";
import { TOPIC } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { openForm } from "./post-form";
import { EARLY_HOST, type RefusalScene, SLOTS_PATH, slotFields } from "./refusal-scene";

/** Where the sentence stands: at a field and in the summary, in the summary alone, or in place of the form. */
export type Place = { readonly field: string } | "form" | "page";

/** How a real form, sent by a real person, is refused with a code; or why no form can be. */
export type RefusalCase =
  | { readonly at: Place; readonly produce: (scene: RefusalScene) => Promise<string> }
  | { readonly notByForm: string };

const FIRST = { date: selectableDate(12), time: "11:00" };
const SECOND = { date: selectableDate(13), time: "13:00" };

/** A slot at which a host of the demo data holds another one's alternate. */
export const BUSY = { date: selectableDate(4), time: "15:00" };
/** A slot of a day on which one host is away and the two others are wished for. */
export const WISHED = { date: selectableDate(7), time: "11:00" };

/** Applicants: one who never sends, two whose requests are decided on or in the way. */
export const DRAFTER = 45;
export const WAITING = 46;
export const IN_THE_WAY = 49;
const UNDER_WAY = 47;
const SOON = 48;
const BLOCKED = 51;
const WITHOUT_PLAN = 52;
const MANY_STATES = 53;
const PLAN_FROM_NEXT_MONTH = 54;

/** Who of support may change what all mails say. */
const ADMIN = "森 由美子";

/** How often one client may ask for a sign-in link, and how the test server is told which client asks. */
const MOST_LINKS = 20;
const CLIENT_HEADER = "X-Test-Client";

const MEET = "https://meet.google.com/abc-defg-hij";
const ZOOM = "https://us02web.zoom.us/j/85012345678?pwd=abcDEF123";

const slot1 = (date: string, time = "11:00", length?: string): RefusalCase => ({
  at: { field: "slot1" },
  produce: async (scene) =>
    (await scene.as(DRAFTER)).send(SLOTS_PATH, "slot1Date", slotFields({ date, time }, SECOND, length)),
});

const slot2 = (date: string, time: string): RefusalCase => ({
  at: { field: "slot2" },
  produce: async (scene) =>
    (await scene.as(DRAFTER)).send(SLOTS_PATH, "slot1Date", slotFields(FIRST, { date, time })),
});

const tool = (field: string, fields: Record<string, string>): RefusalCase => ({
  at: { field },
  produce: async (scene) => (await scene.as(DRAFTER)).send("/apply/tool", "tool", fields),
});

const wording = (opening: string): RefusalCase => ({
  at: { field: "opening" },
  produce: async (scene) =>
    (await scene.as(ADMIN)).send("/staff/settings/messages/customer.confirm/edit", "opening", { opening }),
});

const link = (meetingUrl: string, field = "meetingUrl"): RefusalCase =>
  tool(field, { tool: "own_now", meetingUrl });

const topic = (field: string, fields: Record<string, string>): RefusalCase => ({
  at: { field },
  produce: async (scene) =>
    (await scene.as(DRAFTER)).send("/apply/topic", "topic", {
      topicKind: "service_usage",
      topic: TOPIC,
      ...fields,
    }),
});

/** A form about a request of the account that has one in every state. */
const own = (status: string, form: string, field: string, fields: Record<string, string>): RefusalCase => ({
  at: { field },
  produce: async (scene) => {
    const reference = await (await scene.as(MANY_STATES)).reference(status);
    return scene.send(`/requests/${reference}/${form}`, field, fields);
  },
});

/** What a customer says about a meeting that took place. */
const feedback = (field: string, fields: Record<string, string>): RefusalCase => ({
  at: { field },
  produce: async (scene) => {
    const reference = await (await scene.as("松本 千尋")).reference("completed");
    return scene.send(`/requests/${reference}`, "rating", fields);
  },
});

/** A decision of support about somebody's request. */
const decision = (
  account: number,
  status: string,
  form: string,
  at: Place,
  fields: (scene: RefusalScene, path: string) => Promise<Record<string, string>> | Record<string, string>,
): RefusalCase => ({
  at,
  produce: async (scene) => {
    const reference = await (await scene.as(account)).reference(status);
    const path = `/staff/requests/${reference}/${form}`;
    await scene.as(EARLY_HOST);
    return scene.send(path, "version", await fields(scene, path));
  },
});

const confirm = (at: Place, fields: Parameters<typeof decision>[4]): RefusalCase =>
  decision(WAITING, "requested", "confirm?rank=1", at, async (scene, path) => ({
    candidateRank: "1",
    meetingUrl: MEET,
    hostId: await scene.optionOf(path, "佐藤 直樹"),
    ...(await fields(scene, path)),
  }));

const propose = (at: Place, alternate: Record<string, string>, reason = ""): RefusalCase =>
  decision(WAITING, "requested", "propose", at, async (scene, path) => ({
    lengthMinutes: "45",
    alternate1Host: await scene.optionOf(path, "佐藤 直樹"),
    overrideReason: reason,
    ...alternate,
  }));

/** Opens one request's form and sends it about another, which is past that. */
const decisionElsewhere = (
  from: readonly [account: number, status: string],
  to: readonly [account: number, status: string],
  form: string,
): RefusalCase => ({
  at: "form",
  produce: async (scene) => {
    const opened = await (await scene.as(from[0])).reference(from[1]);
    const meant = await (await scene.as(to[0])).reference(to[1]);
    await scene.as(EARLY_HOST);
    const send = await openForm(scene.page, `/staff/requests/${opened}/${form}`, "version");
    const message = "ご確認ください。";
    const fields = { reference: meant, version: "2", message };
    return scene.answerTo(send, fields, { at: `/staff/requests/${meant}/${form}` });
  },
});

/** A page that says the sentence in place of its form. */
const closed = (
  account: number | string,
  path: (scene: RefusalScene) => Promise<string> | string,
): RefusalCase => ({
  at: "page",
  produce: async (scene) => {
    await scene.as(account);
    return scene.open(await path(scene));
  },
});

/** Every code of the closed list: a new one does not compile until it says here how a person meets it. */
export const REFUSAL_CASES = {
  past: slot1("2026-11-20"),
  weekend: slot1("2026-12-05"),
  holiday: slot1("2027-01-11"),
  closure: slot1("2026-12-30"),
  plan_ineligible: {
    at: { field: "slot1" },
    produce: async (scene) =>
      (await scene.as(PLAN_FROM_NEXT_MONTH)).send(
        SLOTS_PATH,
        "slot1Date",
        slotFields({ date: "2026-11-30", time: "11:00" }, SECOND),
      ),
  },
  lead: slot1("2026-11-30"),
  quota_used: {
    at: { field: "slot1" },
    produce: async (scene) =>
      (await scene.as(MANY_STATES)).send(
        SLOTS_PATH,
        "slot1Date",
        slotFields({ date: "2027-01-20", time: "11:00" }, SECOND),
      ),
  },
  horizon: slot1("2027-06-07"),
  hours: slot1(FIRST.date, "17:30"),
  grid: slot1(FIRST.date, "11:07"),
  length: slot1(FIRST.date, "11:00", "60"),
  full: slot2(WISHED.date, WISHED.time),

  slot_missing: slot1("", ""),
  slot_same: slot2(FIRST.date, FIRST.time),
  slot_overlap: slot2(FIRST.date, "11:30"),
  slot_format: slot1("来週", "昼"),

  url_missing: link(""),
  url_scheme: link("ftp://example.com/room"),
  url_many: link(`${ZOOM} https://us02web.zoom.us/j/89999999999`),
  url_phone: link("tel:+81312345678"),
  url_private: link("https://192.168.1.10/room"),
  url_no_guest: link("https://app.chime.aws/meetings/1234567890"),
  url_not_join: link("https://zoom.us/pricing"),
  url_host_secret: link("https://us02web.zoom.us/s/85012345678?zak=eyJabcdefgh.12345678"),
  url_shortener: link("https://bit.ly/3abcdef"),
  url_lookalike: link("https://zoorn.us/j/85012345678"),
  url_long: link(`https://us02web.zoom.us/j/85012345678?pwd=${"a".repeat(2100)}`),
  guest_unchecked: link(ZOOM, "isGuestConfirmed"),

  tool_missing: tool("tool", { tool: "" }),
  tool_name_missing: tool("toolName", { tool: "own_later", toolName: "" }),
  meeting_code_long: tool("meetingCode", {
    tool: "own_now",
    meetingUrl: ZOOM,
    isGuestConfirmed: "on",
    meetingCode: "1".repeat(201),
  }),
  kind_missing: topic("topicKind", { topicKind: "" }),
  topic_missing: topic("topic", { topic: "" }),
  topic_short: topic("topic", { topic: "相談です。" }),
  topic_long: topic("topic", { topic: "あ".repeat(2001) }),
  references_long: topic("references", { references: "4".repeat(501) }),
  requests_long: topic("requests", { requests: "あ".repeat(1001) }),
  participants_long: topic("participants", { participants: "あ".repeat(1001) }),
  consent_missing: {
    at: { field: "consent" },
    produce: async (scene) => (await scene.as(MANY_STATES)).send("/apply/review", "consent", {}),
  },
  secret_suspected: topic("topic", { topic: `${TOPIC} secret-abcdefGHIJ0123456789` }),
  answer_missing: own("alternates_proposed", "answer", "alternateRank", {}),
  message_missing: own("needs_info", "reply", "message", { message: "" }),
  message_long: own("needs_info", "reply", "message", { message: "あ".repeat(2001) }),
  rating_missing: feedback("rating", { comment: "たいへん参考になりました。" }),
  comment_long: feedback("comment", { rating: "5", comment: "あ".repeat(5000) }),
  reason_missing: decision(WAITING, "requested", "decline", { field: "reasonCode" }, () => ({})),
  reason_long: own("needs_info", "withdraw", "reason", { reason: "あ".repeat(501) }),
  host_missing: confirm({ field: "hostId" }, () => ({ hostId: "" })),
  deadline_format: decision(UNDER_WAY, "confirmed", "complete", { field: "followUp1Due" }, () => ({
    followUp1: "手順書をご案内する",
    followUp1Due: "来週",
  })),
  follow_up_long: decision(UNDER_WAY, "confirmed", "complete", { field: "followUp1" }, () => ({
    followUp1: "あ".repeat(501),
  })),
  wording_missing: wording(""),
  wording_long: wording("あ".repeat(2001)),
  placeholder_unknown: wording("{date} に実施します。"),
  text_unreadable: topic("topic", { topic: `${TOPIC}\u0000` }),
  too_large: {
    at: { field: "note" },
    produce: async (scene) => {
      const reference = await (await scene.as(WAITING)).reference("requested");
      await scene.as(EARLY_HOST);
      return scene.send(`/staff/requests/${reference}`, "note", { note: "あ".repeat(30_000) });
    },
  },

  account_blocked: closed(BLOCKED, () => "/apply/slots"),
  service_paused: { notByForm: "no screen pauses the service yet" },
  plan_unknown: closed(WITHOUT_PLAN, () => "/apply/slots"),
  stale: decision(WAITING, "requested", "ask", "form", () => ({ version: "0", message: "何枚ですか。" })),
  wrong_status: decisionElsewhere([WAITING, "requested"], [SOON, "confirmed"], "ask"),
  already_started: {
    at: "page",
    produce: async (scene) => {
      const reference = await (await scene.as(UNDER_WAY)).reference("confirmed");
      await scene.as(EARLY_HOST);
      return scene.open(`/staff/requests/${reference}/cancel`);
    },
  },
  not_started: decisionElsewhere([UNDER_WAY, "confirmed"], [SOON, "confirmed"], "complete"),
  answer_expired: closed("小川 拓也", async (scene) => `/requests/${await scene.reference("expired")}/reply`),
  change_closed: closed(SOON, async (scene) => `/requests/${await scene.reference("confirmed")}/change`),
  assignee_busy: confirm({ field: "hostId" }, async (scene, path) => ({
    hostId: await scene.optionOf(path, "田中 大輔"),
  })),
  host_off: confirm({ field: "hostId" }, async (scene, path) => ({
    hostId: await scene.optionOf(path, EARLY_HOST),
  })),
  url_required: confirm({ field: "meetingUrl" }, () => ({ meetingUrl: "" })),
  alt_none: propose({ field: "alternate1" }, {}),
  alt_past: propose({ field: "alternate1" }, { alternate1Date: "2026-11-20", alternate1Time: "10:00" }),
  alt_under_lead: propose(
    { field: "overrideReason" },
    { alternate1Date: "2026-11-26", alternate1Time: "10:00" },
  ),
  alternate_deadline: propose(
    { field: "alternate1" },
    { alternate1Date: "2026-11-24", alternate1Time: "10:45" },
    "本日中のご希望のため",
  ),
  override_reason_missing: propose(
    { field: "overrideReason" },
    { alternate1Date: "2026-11-26", alternate1Time: "10:00" },
  ),
  session_ended: {
    at: "form",
    produce: async (scene) => {
      await scene.as(DRAFTER);
      await scene.page.goto("/apply/topic");
      await scene.page.context().clearCookies({ name: /session/ });
      await scene.page.locator("main form button:not([name])").last().click();
      await scene.page.locator("#error-summary").waitFor();
      return scene.page.content();
    },
  },
  rate_limited: {
    at: "form",
    produce: async (scene) => {
      const send = await openForm((await scene.as(null)).page, "/sign-in", "email");
      const headers = { [CLIENT_HEADER]: "203.0.113.7" };
      const asked = { email: "nobody@example.jp" };
      await Promise.all(Array.from({ length: MOST_LINKS }, () => send(asked, { headers })));
      return scene.answerTo(send, asked, { headers });
    },
  },
  server: { notByForm: "a fault, which nothing that a person can send brings about" },
} as const satisfies Record<RefusalCode, RefusalCase>;

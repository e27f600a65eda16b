import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formOffering } from "../../prisma/builders";
import { SYSTEM } from "../auth/actor";
import { systemNow } from "../clock";
import { database } from "../db";
import { previewCustomerNotice } from "../notices/preview-notice";
import { acceptAlternate } from "../requests/accept-alternate";
import { cancelRequest } from "../requests/cancel-request";
import type { Receipt } from "../requests/command";
import { confirmRequest } from "../requests/confirm-request";
import { fallBackToMeet } from "../requests/fall-back-to-meet";
import { requestChange } from "../requests/request-change";
import { setMeetingUrl } from "../requests/set-meeting-url";
import { brokenInvariants } from "../testing/invariants";
import {
  confirmed,
  FIRST,
  MEET_URL,
  NOW,
  proposed,
  refusalCodes,
  type Scene,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { claimMeetEvents } from "./claim-meet-events";
import { type FakeGoogle, type Fault, startFakeGoogle } from "./fixtures/fake-google";
import { googleCalendar } from "./google-calendar";
import { readMeetState } from "./read-meet-state";
import { retryMeetEvent } from "./retry-meet-event";
import { settleMeetEvents } from "./settle-meet-events";

let google: FakeGoogle;
let scene: Scene;

beforeAll(async () => {
  google = await startFakeGoogle();
  Object.assign(process.env, google.variables);
});
afterAll(() => google.stop());
beforeEach(async () => {
  google.forget();
  scene = await setScene();
});

const MAKING = {
  hostId: "",
  meetingUrl: "",
  isMeetMade: true,
  message: "当日お会いできるのを楽しみにしております。",
  overrideReason: "",
};
const stored = () => database().meetingRequest.findFirstOrThrow();
const row = () => database().meetEvent.findFirstOrThrow();
const mails = async () =>
  (await database().mailOutbox.findMany({ orderBy: [{ version: "asc" }, { kind: "asc" }] })).map(
    ({ kind }) => kind,
  );
const live = () => [...google.events.values()].filter(({ status }) => status === "confirmed");
const state = (receipt: Receipt) => succeed(readMeetState({ ...receipt, actor: scene.host, now: NOW }));

/** Confirmed without a URL, which Google is to make. */
async function agreed(candidateRank = 1): Promise<Receipt> {
  const receipt = await submitted(scene.member);
  return agree(receipt, candidateRank);
}

function agree(receipt: Receipt, candidateRank = 1): Promise<Receipt> {
  const choice = { ...MAKING, candidateRank, hostId: scene.host.staffId };
  return succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }));
}

/** Google has `timeoutMs` for an answer: long, since the machine may be busy with everything else. */
const settle = (now = NOW, timeoutMs = 10_000) =>
  settleMeetEvents({ calendar: googleCalendar(google.settings, timeoutMs), now });

/** As if the wait were over. */
async function settleLater(): Promise<number> {
  await database().meetEvent.updateMany({ data: { nextAttemptAt: new Date(0) } });
  return settle();
}

const onCalendar = (fault: Fault | null) => {
  google.judge = ({ path }) => (path === "/token" ? null : fault);
};

describe("a meeting confirmed in our Google Meet without a URL", () => {
  it("is agreed at once, with the customer's mail waiting for the link", async () => {
    const receipt = await agreed();
    expect(google.calls).toEqual([]);
    expect(await stored()).toMatchObject({
      status: "confirmed",
      meetingUrl: null,
      meetingStartsAt: FIRST.start,
    });
    expect(await row()).toMatchObject({ wantedSequence: 1, shownSequence: -1, isRemoved: false });
    expect(await mails()).toEqual(["customer.submit", "staff.confirm"]);
    expect(await state(receipt)).toEqual({ state: "making", reason: null, isRetryable: false });
  });

  it("gets its link from Google, which sends the mail with an invitation of the next SEQUENCE", async () => {
    const receipt = await agreed();
    expect(await settle()).toBe(1);
    const [event] = live();
    expect(event).toMatchObject({
      summary: `オフィスアワー ${receipt.reference}`,
      start: { dateTime: FIRST.start.toISOString() },
      end: { dateTime: FIRST.end.toISOString() },
    });
    expect(await stored()).toMatchObject({
      meetingUrl: event?.link,
      version: receipt.version + 1,
      inviteSequence: 2,
    });
    const mail = await database().mailOutbox.findFirstOrThrow({
      where: { kind: "customer.set_meeting_url" },
    });
    expect(mail.bodyText).toContain(event?.link);
    expect(mail.subject).toContain("日時が確定しました");
    expect(mail.bodyText).toContain("当日お会いできるのを楽しみにしております。");
    expect(mail.calendar).toContain("SEQUENCE:2");
    const last = await database().historyEntry.findFirstOrThrow({ orderBy: { version: "desc" } });
    expect(last).toMatchObject({ event: "set_meeting_url", actorKind: "system" });
    expect(await state(receipt)).toEqual({ state: "made", reason: null, isRetryable: false });
    expect(await brokenInvariants()).toEqual([]);
    expect(await settleLater(), "nothing is left to do").toBe(0);
  });

  it("is shown to staff beforehand as the mail that then goes out, but for the link", async () => {
    const { reference } = await submitted(scene.member);
    const draft = { actor: scene.host, reference, event: "confirm", slot: FIRST, now: NOW } as const;
    const { message } = MAKING;
    const preview = await succeed(previewCustomerNotice({ ...draft, message, isMeetMade: true }));
    await agree({ reference, version: 1, status: "requested" });
    await settle();
    const mail = await database().mailOutbox.findFirstOrThrow({
      where: { kind: "customer.set_meeting_url" },
    });
    const link = live()[0]?.link ?? "";
    expect(preview?.subject).toBe(mail.subject);
    expect(preview?.bodyText).toBe(
      mail.bodyText.replaceAll(link, "(作成した Google Meet の URL が入ります)"),
    );
  });

  it("says nothing to Google of the people or the topic", async () => {
    await agreed();
    await settle();
    const said = JSON.stringify(google.calls);
    const { topic } = await stored();
    for (const word of ["中村", "佐藤", "湖畔", "nakamura", topic]) expect(said).not.toContain(word);
  });

  it("gets one also when the customer accepted an alternate, and when they sent no URL in time", async () => {
    const proposal = await proposed(await submitted(scene.member), scene.host);
    await succeed(
      acceptAlternate({ ...proposal, actor: scene.member, alternateRank: 1, message: "", now: NOW }),
    );
    const later = { tool: "own", urlWhen: "later", toolName: "zoom" } as const;
    const own = await submitted(scene.member, [slotAt("2027-02-08", 14), slotAt("2027-02-09", 10)], later);
    await agree(own);
    expect(await database().meetEvent.count()).toBe(1);
    const due = await database().meetingRequest.findFirstOrThrow({ where: { urlDueAt: { not: null } } });
    await fallBackToMeet({ now: due.urlDueAt ?? NOW });
    expect(await settle()).toBe(2);
    expect(await database().meetingRequest.count({ where: { meetingUrl: null } })).toBe(0);
    expect(new Set(live().map(({ link }) => link)).size).toBe(2);
  });

  it("needs a URL when that is to be pasted, and in the customer's own tool", async () => {
    const receipt = await submitted(scene.member);
    const choice = { ...MAKING, candidateRank: 1, hostId: scene.host.staffId, actor: scene.host, now: NOW };
    expect(await refusalCodes(confirmRequest({ ...receipt, ...choice, isMeetMade: false }))).toEqual([
      "url_required",
    ]);
    await database().meetingRequest.updateMany({ data: { isOwnTool: true } });
    expect(await refusalCodes(confirmRequest({ ...receipt, ...choice }))).toEqual(["url_required"]);
  });

  it("with a pasted URL never reaches Google", async () => {
    await confirmed(scene);
    expect(await settle()).toBe(0);
    expect(await database().meetEvent.count()).toBe(0);
  });
});

describe("a failure at Google", () => {
  it.each<[string, Fault]>([
    ["google_down", { status: 503 }],
    ["rate_limited", { status: 429 }],
    ["rate_limited", { status: 403, reason: "quotaExceeded" }],
    ["timeout", "hang"],
    ["unreachable", "drop"],
    ["credentials_refused", { status: 401 }],
    ["forbidden", { status: 403, reason: "forbidden" }],
  ])(
    "(%s) leaves the decision as it is and is told to staff; the next try succeeds",
    async (reason, fault) => {
      const receipt = await agreed();
      onCalendar(fault);
      await settle(NOW, fault === "hang" ? 1_000 : 10_000);
      expect(await stored()).toMatchObject({
        status: "confirmed",
        version: receipt.version,
        meetingUrl: null,
      });
      expect(await row()).toMatchObject({ attempts: 1, lastError: reason, leaseUntil: null });
      expect(await state(receipt)).toEqual({ state: "failed", reason, isRetryable: true });
      expect(await settle(), "it waits").toBe(0);
      onCalendar(null);
      expect(await settleLater()).toBe(1);
      expect(await state(receipt)).toMatchObject({ state: "made", reason: null });
      expect(live()).toHaveLength(1);
    },
  );

  it("is tried again at once when staff ask for it, once however often they press", async () => {
    const receipt = await agreed();
    onCalendar({ status: 401 });
    await settle();
    onCalendar(null);
    const press = () => succeed(retryMeetEvent({ ...receipt, actor: scene.host, now: NOW }));
    await press();
    await press();
    expect(await settle()).toBe(1);
    await press();
    expect(await settle()).toBe(0);
    expect(google.events.size).toBe(1);
  });

  it("after Google made the event finds that one again: one event, one link", async () => {
    await agreed();
    onCalendar("done_then_drop");
    await settle();
    expect(google.events.size).toBe(1);
    expect(await stored()).toMatchObject({ meetingUrl: null });
    onCalendar(null);
    await settleLater();
    expect(google.events.size).toBe(1);
    expect(await stored()).toMatchObject({ meetingUrl: live()[0]?.link });
    expect((await mails()).filter((kind) => kind === "customer.set_meeting_url")).toHaveLength(1);
  });

  it("of a process that ended with its lease is made good when the lease lapses", async () => {
    await agreed();
    const leaseMs = 60_000;
    const past = new Date(systemNow().getTime() + 1);
    expect(await claimMeetEvents({ limit: 4, now: past, leaseMs })).toHaveLength(1);
    expect(await settle(), "it is somebody else's").toBe(0);
    await database().meetEvent.updateMany({ data: { leaseUntil: new Date(0) } });
    expect(await settle()).toBe(1);
    expect(await stored()).toMatchObject({ meetingUrl: live()[0]?.link });
  });

  it("is not held against a conference that takes a moment", async () => {
    const receipt = await agreed();
    google.pendingFor = 2;
    await settle();
    expect(await state(receipt)).toEqual({ state: "making", reason: null, isRetryable: false });
    await settleLater();
    await settleLater();
    expect(await state(receipt)).toMatchObject({ state: "made" });
    expect(google.events.size).toBe(1);
  });

  it("includes a link that the rule for links does not take: it is never stored or mailed", async () => {
    const receipt = await agreed();
    google.linkBase = "http://127.0.0.1/";
    await settle();
    expect(await state(receipt)).toEqual({ state: "failed", reason: "link_refused", isRetryable: true });
    expect(await stored()).toMatchObject({ meetingUrl: null });
    expect(await mails()).toEqual(["customer.submit", "staff.confirm"]);
  });
});

describe("a meeting with a Meet that Google made", () => {
  it("that moves takes its event and its link along", async () => {
    const first = await agreed();
    await settle();
    const { meetingUrl } = await stored();
    const slots = formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15));
    const set = { ...first, version: first.version + 1 };
    const change = { actor: scene.member, slots, message: "", now: NOW };
    const moved = await agree(await succeed(requestChange({ ...set, ...change })));
    onCalendar({ status: 503 });
    await settle();
    expect(await state(moved)).toEqual({ state: "behind", reason: "google_down", isRetryable: true });
    onCalendar(null);
    await settleLater();
    expect(live()).toMatchObject([{ start: { dateTime: slotAt("2026-12-14", 11).start.toISOString() } }]);
    expect(await stored()).toMatchObject({ meetingUrl });
    expect(await state(moved)).toMatchObject({ state: "made" });
  });

  it("that is cancelled takes it away, also when somebody had done so by hand", async () => {
    const first = await agreed();
    await settle();
    const set = { ...first, version: first.version + 1 };
    const off = await succeed(cancelRequest({ ...set, actor: scene.host, reason: "都合により", now: NOW }));
    onCalendar({ status: 500 });
    await settle();
    expect(await state(off)).toEqual({ state: "left", reason: "google_down", isRetryable: true });
    for (const event of live()) event.status = "cancelled";
    onCalendar(null);
    await settleLater();
    expect(live()).toEqual([]);
    expect(await state(off)).toEqual({ state: "none", reason: null, isRetryable: false });
    expect(await settleLater()).toBe(0);
  });

  it("that is cancelled before Google was asked makes none", async () => {
    const first = await agreed();
    await succeed(cancelRequest({ ...first, actor: scene.host, reason: "都合により", now: NOW }));
    await settle();
    expect(google.events.size).toBe(0);
    expect(google.calls.map(({ method }) => method)).toEqual(["DELETE"]);
  });

  it("loses the event when staff paste another URL, and keeps theirs", async () => {
    const first = await agreed();
    await settle();
    const set = { ...first, version: first.version + 1 };
    const url = { meetingUrl: MEET_URL, isGuestConfirmed: true };
    await succeed(setMeetingUrl({ ...set, ...url, actor: scene.host, now: NOW }));
    await settle();
    expect(live()).toEqual([]);
    expect(await stored()).toMatchObject({ meetingUrl: MEET_URL });
  });

  it("keeps the event when staff set the same URL again", async () => {
    const first = await agreed();
    await settle();
    const set = { ...first, version: first.version + 1 };
    const { meetingUrl } = await stored();
    const url = { meetingUrl: meetingUrl ?? "", isGuestConfirmed: true };
    await succeed(setMeetingUrl({ ...set, ...url, actor: scene.host, now: NOW }));
    await settle();
    expect(live()).toHaveLength(1);
  });

  it("whose event somebody deleted before its link was set gets another", async () => {
    await agreed();
    google.pendingFor = 1;
    await settle();
    for (const event of live()) event.status = "cancelled";
    await settleLater();
    expect(live()).toMatchObject([{ id: (await row()).eventId }]);
    expect(google.events.size).toBe(2);
    expect(await stored()).toMatchObject({ meetingUrl: live()[0]?.link });
  });

  it("whose event somebody deleted later is told to staff, who alone know what is right", async () => {
    const first = await agreed();
    await settle();
    const slots = formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15));
    const set = { ...first, version: first.version + 1 };
    const change = { actor: scene.member, slots, message: "", now: NOW };
    for (const event of live()) event.status = "cancelled";
    const moved = await agree(await succeed(requestChange({ ...set, ...change })));
    await settle();
    expect(await state(moved)).toEqual({ state: "behind", reason: "event_gone", isRetryable: false });
    expect(await settleLater()).toBe(0);
  });

  it("that is over is left alone", async () => {
    await agreed();
    expect(await settle(FIRST.end)).toBe(1);
    expect(google.calls).toEqual([]);
    expect(await settleLater()).toBe(0);
  });
});

describe("a URL that staff paste while Google is asked", () => {
  it("wins, and the event that Google made goes", async () => {
    const first = await agreed();
    let paste: Promise<unknown> | null = null;
    const calendar = googleCalendar(google.settings);
    const pasting = {
      ...calendar,
      make: async (event: Parameters<typeof calendar.make>[0]) => {
        const made = await calendar.make(event);
        const url = { meetingUrl: MEET_URL, isGuestConfirmed: true };
        paste = succeed(setMeetingUrl({ ...first, ...url, actor: scene.host, now: NOW }));
        await paste;
        return made;
      },
    };
    await settleMeetEvents({ calendar: pasting, now: NOW });
    expect(paste).not.toBeNull();
    expect(await stored()).toMatchObject({ meetingUrl: MEET_URL });
    expect(google.events.size).toBe(1);
    expect(live()).toEqual([]);
    expect((await mails()).filter((kind) => kind === "customer.set_meeting_url")).toHaveLength(1);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("cannot be set over by the system", async () => {
    const receipt = await confirmed(scene);
    const url = { meetingUrl: "https://meet.google.com/new-abcd-efg", isGuestConfirmed: true };
    expect(await refusalCodes(setMeetingUrl({ ...receipt, ...url, actor: SYSTEM, now: NOW }))).toEqual([
      "wrong_status",
    ]);
  });
});

describe("a meeting that waited for a URL before Google was configured", () => {
  it("has one made when staff ask for it", async () => {
    const receipt = await agreed();
    await database().meetEvent.deleteMany();
    expect(await state(receipt)).toEqual({ state: "unset", reason: null, isRetryable: true });
    await succeed(retryMeetEvent({ ...receipt, actor: scene.host, now: NOW }));
    await settle();
    expect(await state(receipt)).toMatchObject({ state: "made" });
  });
});

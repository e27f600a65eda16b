import { beforeEach, describe, expect, it } from "vitest";
import { formOffering } from "../../prisma/builders";
import { database } from "../db";
import { brokenInvariants } from "../testing/invariants";
import {
  FIRST,
  MEET_URL,
  NOW,
  refusalCodes,
  type Scene,
  SECOND,
  setScene,
  slotAt,
  submitted,
  succeed,
} from "../testing/scene";
import { acceptAlternate } from "./accept-alternate";
import { cancelRequest } from "./cancel-request";
import type { Receipt } from "./command";
import { confirmRequest } from "./confirm-request";
import { fallBackToMeet } from "./fall-back-to-meet";
import { proposeAlternates } from "./propose-alternates";
import { requestChange } from "./request-change";
import { setMeetingUrl } from "./set-meeting-url";

const LATER = { tool: "own", urlWhen: "later", toolName: "zoom" } as const;
const URL_DUE = new Date("2026-12-04T18:00:00+09:00");
const JUST_BEFORE = new Date(URL_DUE.getTime() - 1);

let scene: Scene;

beforeEach(async () => {
  scene = await setScene();
});

/** A meeting in the customer's own tool, confirmed without its URL. */
async function agreedWithoutUrl(): Promise<Receipt> {
  const receipt = await submitted(scene.member, [FIRST, SECOND], LATER);
  const choice = {
    candidateRank: 1,
    hostId: scene.host.staffId,
    meetingUrl: "",
    message: "",
    overrideReason: "",
  };
  return succeed(confirmRequest({ ...receipt, ...choice, actor: scene.host, now: NOW }));
}

const stored = () => database().meetingRequest.findFirstOrThrow();
const mailsOf = async (version: number) =>
  (await database().mailOutbox.findMany({ where: { version }, orderBy: { kind: "asc" } })).map(
    ({ kind, toAddress, subject }) => `${kind} → ${toAddress}: ${subject}`,
  );

describe("a URL that the customer has not sent by its deadline", () => {
  it("turns the meeting into one in our Google Meet, at that instant and not before", async () => {
    const agreed = await agreedWithoutUrl();
    expect((await stored()).urlDueAt).toEqual(URL_DUE);
    expect(await fallBackToMeet({ now: JUST_BEFORE })).toEqual([]);
    expect(await fallBackToMeet({ now: URL_DUE })).toEqual([
      { reference: agreed.reference, version: agreed.version + 1, status: "confirmed" },
    ]);
    expect(await stored()).toMatchObject({
      status: "confirmed",
      tool: "google_meet",
      isOwnTool: false,
      isUrlLater: false,
      meetingUrl: null,
      urlDueAt: null,
      meetingStartsAt: FIRST.start,
    });
    expect(await fallBackToMeet({ now: URL_DUE })).toEqual([]);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("is told to the customer and to the host, and stands in the history as the system's act", async () => {
    const { version, reference } = await agreedWithoutUrl();
    await fallBackToMeet({ now: URL_DUE });
    expect(await mailsOf(version + 1)).toEqual([
      `customer.fall_back_to_meet → nakamura@example.jp: [${reference}] Google Meet に切り替えました`,
      `staff.fall_back_to_meet → sato@support.example.jp: [${reference}] Google Meet に切り替わりました。参加用 URL を設定してください`,
    ]);
    const last = await database().historyEntry.findFirstOrThrow({ orderBy: { version: "desc" } });
    expect(last).toMatchObject({ event: "fall_back_to_meet", actorKind: "system", at: URL_DUE });
  });

  it("is support's to give from then on", async () => {
    const { reference, version } = await agreedWithoutUrl();
    await fallBackToMeet({ now: URL_DUE });
    const choice = {
      reference,
      version: version + 1,
      meetingUrl: MEET_URL,
      isGuestConfirmed: true,
      now: URL_DUE,
    };
    expect(await refusalCodes(setMeetingUrl({ ...choice, actor: scene.member }))).toEqual(["wrong_status"]);
    await succeed(setMeetingUrl({ ...choice, actor: scene.host }));
    expect((await stored()).meetingUrl).toBe(MEET_URL);
  });

  it("is refused from that instant on, whether or not the scheduler has run", async () => {
    const agreed = await agreedWithoutUrl();
    const url = { meetingUrl: "https://us02web.zoom.us/j/81234567890", isGuestConfirmed: true };
    const sent = (now: Date) => setMeetingUrl({ ...agreed, ...url, actor: scene.member, now });
    expect(await refusalCodes(sent(URL_DUE))).toEqual(["wrong_status"]);
    expect(await refusalCodes(sent(JUST_BEFORE))).toEqual(["ok"]);
  });

  it("keeps what is open about the date", async () => {
    const agreed = await agreedWithoutUrl();
    const slots = formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15));
    const changed = await succeed(
      requestChange({ ...agreed, actor: scene.member, slots, message: "", now: NOW }),
    );
    const before = await stored();
    await fallBackToMeet({ now: URL_DUE });
    const { staffDueAt, customerDueAt } = before;
    expect(await stored()).toMatchObject({
      status: changed.status,
      staffDueAt,
      customerDueAt,
      isOwnTool: false,
    });
    expect(await database().candidateSlot.count({ where: { endedAt: null } })).toBe(2);
    expect(await brokenInvariants()).toEqual([]);
  });

  it("changes nothing of a meeting that has its URL, has ended, or is over after a long downtime", async () => {
    const agreed = await agreedWithoutUrl();
    expect(await fallBackToMeet({ now: FIRST.end })).toEqual([]);
    const url = { meetingUrl: "https://us02web.zoom.us/j/81234567890", isGuestConfirmed: true };
    const set = await succeed(setMeetingUrl({ ...agreed, ...url, actor: scene.member, now: JUST_BEFORE }));
    expect(await fallBackToMeet({ now: URL_DUE })).toEqual([]);
    await database().meetingRequest.updateMany({ data: { meetingUrl: null, urlDueAt: URL_DUE } });
    await succeed(cancelRequest({ ...set, actor: scene.host, reason: "都合により", now: JUST_BEFORE }));
    expect(await fallBackToMeet({ now: URL_DUE })).toEqual([]);
  });
});

describe("an alternate accepted when the URL would be overdue already", () => {
  it("is in our Google Meet at once, without a mail that asks for the URL", async () => {
    const receipt = await submitted(scene.member, [FIRST, SECOND], LATER);
    const tomorrow = slotAt("2026-11-26", 15);
    const alternates = [tomorrow, slotAt("2026-12-09", 10)];
    const proposal = await succeed(
      proposeAlternates({
        ...receipt,
        actor: scene.host,
        alternates: alternates.map((slot) => ({ slot, hostId: scene.host.staffId })),
        answerDays: null,
        message: "",
        meetingUrl: "",
        overrideReason: "お客様のご希望のため",
        now: NOW,
      }),
    );
    const now = new Date("2026-11-25T18:00:00+09:00");
    await succeed(acceptAlternate({ ...proposal, actor: scene.member, alternateRank: 1, message: "", now }));
    expect(await stored()).toMatchObject({ tool: "google_meet", isOwnTool: false, urlDueAt: null });
    expect(await fallBackToMeet({ now: tomorrow.start })).toEqual([]);
    expect((await mailsOf(proposal.version + 1)).map((mail) => mail.split(" ")[0])).toEqual([
      "staff.accept_alternate",
    ]);
  });
});

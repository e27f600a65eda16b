import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addHours } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { buildAccount, buildMember, buildStaff, formOffering } from "../../prisma/builders";
import type { Actor } from "../auth/actor";
import { createFeed } from "../calendar/create-feed";
import { readMeetingCalendar } from "../calendar/read-meeting-calendar";
import { readOwnFeeds } from "../calendar/read-own-feeds";
import { revokeFeed } from "../calendar/revoke-feed";
import { database } from "../db";
import { readMailTroubles } from "../mail/read-mail-troubles";
import { resendMail } from "../mail/resend-mail";
import { readMeetState } from "../meet/read-meet-state";
import { retryMeetEvent } from "../meet/retry-meet-event";
import { previewCustomerNotice } from "../notices/preview-notice";
import { previewWording } from "../notices/preview-wording";
import { readTemplate } from "../notices/read-template";
import { readWordings } from "../notices/read-wordings";
import { restoreWording } from "../notices/restore-wording";
import { saveWording } from "../notices/save-wording";
import { ok, type Result } from "../result";
import { readNotifiedAccounts } from "../settings/read-notified-accounts";
import { saveLanguage } from "../settings/save-language";
import { saveSettings } from "../settings/save-settings";
import { saveTimeZone } from "../settings/save-time-zone";
import { rowCounts } from "../testing/invariants";
import {
  confirmed,
  FIRST,
  MEET_URL,
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
import { addInternalNote } from "./add-internal-note";
import { answerInfo } from "./answer-info";
import { askInfo } from "./ask-info";
import { assignRequest } from "./assign-request";
import { cancelRequest } from "./cancel-request";
import type { Receipt } from "./command";
import { completeRequest } from "./complete-request";
import { confirmRequest } from "./confirm-request";
import { declineRequest } from "./decline-request";
import { discardDraft } from "./discard-draft";
import { giveFeedback } from "./give-feedback";
import { markNoShow } from "./mark-no-show";
import { offerOtherSlots } from "./offer-other-slots";
import { proposeAlternates } from "./propose-alternates";
import { readCustomerLanding } from "./read-customer-landing";
import { readCustomerRequest } from "./read-customer-request";
import { readCustomerRequests } from "./read-customer-requests";
import { readCustomerSlots } from "./read-customer-slots";
import { readDraft } from "./read-draft";
import { readDraftStanding } from "./read-draft-standing";
import { readStaffOpenings } from "./read-staff-openings";
import { readStaffQueue } from "./read-staff-queue";
import { readStaffRequest } from "./read-staff-request";
import { refuseChange } from "./refuse-change";
import { requestChange } from "./request-change";
import { retractAlternates } from "./retract-alternates";
import { saveDraftStep } from "./save-draft-step";
import { sendSupplement } from "./send-supplement";
import { setMeetingUrl } from "./set-meeting-url";
import { submitRequest } from "./submit-request";
import { watchRequest } from "./watch-request";
import { withdrawChange } from "./withdraw-change";
import { withdrawRequest } from "./withdraw-request";

// Who may do what to a request of account A, as people read it. `reason`: only with a written one.
// `own`: something of their own, and nothing of A.
const MATRIX = `
use-case               | requester | colleague | member of B | agent  | admin
submit-request         | yes       | yes       | 404         | reason | reason
answer-info            | yes       | yes       | 404         | reason | reason
accept-alternate       | yes       | yes       | 404         | reason | reason
offer-other-slots      | yes       | yes       | 404         | reason | reason
withdraw-request       | yes       | yes       | 404         | reason | reason
request-change         | yes       | yes       | 404         | reason | reason
withdraw-change        | yes       | yes       | 404         | reason | reason
cancel-request         | yes       | yes       | 404         | yes    | yes
set-meeting-url        | yes       | yes       | 404         | yes    | yes
confirm-request        | 404       | 404       | 404         | yes    | yes
propose-alternates     | 404       | 404       | 404         | yes    | yes
retract-alternates     | 404       | 404       | 404         | yes    | yes
ask-info               | 404       | 404       | 404         | yes    | yes
decline-request        | 404       | 404       | 404         | yes    | yes
refuse-change          | 404       | 404       | 404         | yes    | yes
complete-request       | 404       | 404       | 404         | yes    | yes
mark-no-show           | 404       | 404       | 404         | yes    | yes
assign-request         | 404       | 404       | 404         | yes    | yes
add-internal-note      | 404       | 404       | 404         | yes    | yes
send-supplement        | yes       | yes       | 404         | 404    | 404
watch-request          | yes       | yes       | 404         | 404    | 404
give-feedback          | yes       | yes       | 404         | 404    | 404
read-customer-request  | yes       | yes       | 404         | 404    | 404
read-customer-requests | yes       | yes       | own         | 404    | 404
read-customer-landing  | yes       | yes       | own         | 404    | 404
read-customer-slots    | yes       | yes       | 404         | 404    | 404
read-staff-request     | 404       | 404       | 404         | yes    | yes
read-staff-queue       | 404       | 404       | 404         | yes    | yes
read-staff-openings    | 404       | 404       | 404         | yes    | yes
save-draft-step        | yes       | yes       | 404         | 404    | 404
read-draft             | yes       | own       | 404         | 404    | 404
read-draft-standing    | yes       | own       | 404         | 404    | 404
discard-draft          | yes       | own       | 404         | 404    | 404
resend-mail            | 404       | 404       | 404         | yes    | yes
read-mail-troubles     | 404       | 404       | 404         | yes    | yes
read-meet-state        | 404       | 404       | 404         | yes    | yes
retry-meet-event       | 404       | 404       | 404         | yes    | yes
create-feed            | yes       | yes       | yes         | yes    | yes
revoke-feed            | yes       | 404       | 404         | 404    | 404
read-own-feeds         | yes       | own       | own         | own    | own
save-language          | yes       | yes       | yes         | yes    | yes
save-time-zone         | yes       | yes       | yes         | yes    | yes
save-settings          | yes       | yes       | yes         | yes    | yes
read-notified-accounts | yes       | yes       | own         | own    | own
read-meeting-calendar  | yes       | yes       | 404         | 404    | 404
preview-notice         | 404       | 404       | 404         | yes    | yes
read-wordings          | 404       | 404       | 404         | yes    | yes
read-template          | 404       | 404       | 404         | yes    | yes
store-wordings         | 404       | 404       | 404         | 403    | yes
`;

/** What use-cases share. */
const PARTS = ["command.ts", "feed-entries.ts"];

/** Asked by a secret address alone: it takes no actor. */
const BY_SECRET = ["read-feed"];

/** Called by the scheduler alone: they take no actor. */
const SCHEDULED = ["delete-expired-drafts", "expire-requests", "fall-back-to-meet", "send-reminders"];

/** Doors of evaluation, for everybody there and for nobody elsewhere. */
const EVALUATION = ["read-gallery", "read-mailbox"];

/** Called by the workers that send mail and make Meets, or by a use-case of this table: they take no actor. */
const WORKERS = [
  "claim-mails",
  "mail-troubles",
  "settle-mails",
  "claim-meet-events",
  "finish-meet-event",
  "settle-meet-events",
];

/** Where use-cases are. */
const FOLDERS = [".", "../mail", "../calendar", "../meet", "../notices", "../settings"].map((folder) =>
  join(import.meta.dirname, folder),
);

type People = Record<string, Actor>;
type Stage = {
  readonly scene: Scene;
  readonly people: People;
  readonly receipt: Receipt;
  readonly now: Date;
};
type Asked = Receipt & { readonly actor: Actor; readonly now: Date; readonly onBehalfReason?: string };

/** A status in which the use-case is legal, and the use-case itself with a valid choice. */
type Row = {
  readonly arrange: (scene: Scene) => Promise<Receipt>;
  readonly now?: Date;
  readonly run: (asked: Asked, stage: Stage) => Promise<Result<unknown>>;
  /** For what is not about a request yet, and so has no reference that could be wrong. */
  readonly isAboutNone?: boolean;
};

const TOPIC_OF_A = "湖畔の観測所だけが知る相談内容です。よろしくお願いします。";
const WORDS = { message: "承知しました。よろしくお願いします。" };
const CONFIRMED_LATER = { candidateRank: 1, meetingUrl: MEET_URL, overrideReason: "", ...WORDS };
const AFTER_MEETING = addHours(FIRST.start, 2);
const otherSlots = formOffering(slotAt("2026-12-14", 11), slotAt("2026-12-15", 15));

const requested = ({ member }: Scene) => submitted(member, [FIRST, SECOND], { topic: TOPIC_OF_A });
const agreed = (scene: Scene) => confirmed(scene, [FIRST, SECOND], { topic: TOPIC_OF_A });
const agreedInOwnTool = (scene: Scene) => {
  const own = {
    tool: "own",
    urlWhen: "now",
    meetingUrl: "https://meet.google.com/xyz-abcd-efg",
    isGuestConfirmed: "on",
  };
  return confirmed(scene, [FIRST, SECOND], { topic: TOPIC_OF_A, ...own });
};
const questioned = async (scene: Scene) =>
  succeed(askInfo({ ...(await requested(scene)), ...WORDS, actor: scene.host, now: NOW }));
const answerAwaited = async (scene: Scene) => proposed(await requested(scene), scene.host);
const changing = async (scene: Scene) =>
  succeed(
    requestChange({ ...(await agreed(scene)), ...WORDS, slots: otherSlots, actor: scene.member, now: NOW }),
  );
const completed = async (scene: Scene) =>
  succeed(
    completeRequest({
      ...(await agreed(scene)),
      ...WORDS,
      followUps: [],
      actor: scene.host,
      now: AFTER_MEETING,
    }),
  );
const drafting = async (scene: Scene) => {
  const receipt = await agreed(scene);
  await succeed(saveDraftStep(draftStep({ ...receipt, actor: scene.member, now: NOW })));
  return receipt;
};

const subscribing = async (scene: Scene) => {
  await succeed(createFeed({ actor: scene.member, now: NOW }));
  return requested(scene);
};

const OWN_SETTINGS = { language: "en", timeZone: "Europe/Stockholm", accounts: [] };
const REWORDED = {
  name: "customer.confirm",
  language: "ja",
  form: { opening: "日時が決まりました。", closing: "" },
  seen: { opening: "", closing: "" },
} as const;

const draftKey = ({ actor, reference, now }: Asked) => ({ actor, reference, now, kind: "change" as const });
const draftStep = (asked: Asked) => ({
  ...draftKey(asked),
  step: { name: "slots" as const, form: otherSlots, message: "A だけの伝言" },
});
const mailed = async (scene: Scene) => {
  const receipt = await agreed(scene);
  await database().mailOutbox.updateMany({ data: { state: "dead", attempts: 1 } });
  return receipt;
};
const mailAbout = async ({ reference }: Asked) => {
  const number = Number(reference.slice(3)) || 0;
  const mail = await database().mailOutbox.findFirst({
    where: { request: { number }, kind: { startsWith: "customer." } },
    orderBy: { version: "desc" },
  });
  return mail?.id ?? "";
};
const memberIdOf = ({ actor }: Asked, { scene }: Stage) =>
  actor.kind === "member" && actor.accountId === scene.accountId ? actor.memberId : scene.member.memberId;

const ROWS: Record<string, Row> = {
  "submit-request": {
    arrange: requested,
    isAboutNone: true,
    run: (asked, stage) =>
      submitRequest({
        ...asked,
        memberId: memberIdOf(asked, stage),
        requestKey: randomUUID(),
        form: formOffering(slotAt("2027-01-13", 11), slotAt("2027-01-14", 11), { topic: TOPIC_OF_A }),
        isConsentGiven: true,
      }),
  },
  "answer-info": { arrange: questioned, run: (asked) => answerInfo({ ...asked, ...WORDS }) },
  "accept-alternate": {
    arrange: answerAwaited,
    run: (asked) => acceptAlternate({ ...asked, ...WORDS, alternateRank: 1 }),
  },
  "offer-other-slots": {
    arrange: answerAwaited,
    run: (asked) => offerOtherSlots({ ...asked, ...WORDS, slots: otherSlots }),
  },
  "withdraw-request": {
    arrange: requested,
    run: (asked) => withdrawRequest({ ...asked, reason: "不要になりました。" }),
  },
  "request-change": {
    arrange: agreed,
    run: (asked) => requestChange({ ...asked, ...WORDS, slots: otherSlots }),
  },
  "withdraw-change": { arrange: changing, run: (asked) => withdrawChange(asked) },
  "cancel-request": {
    arrange: agreed,
    run: (asked) => cancelRequest({ ...asked, reason: "不要になりました。" }),
  },
  "set-meeting-url": {
    arrange: agreedInOwnTool,
    run: (asked) =>
      setMeetingUrl({ ...asked, meetingUrl: "https://meet.google.com/new-abcd-efg", isGuestConfirmed: true }),
  },
  "confirm-request": {
    arrange: requested,
    run: (asked, { scene }) => confirmRequest({ ...asked, ...CONFIRMED_LATER, hostId: scene.host.staffId }),
  },
  "propose-alternates": {
    arrange: requested,
    run: (asked, { scene }) =>
      proposeAlternates({
        ...asked,
        ...WORDS,
        alternates: [{ slot: slotAt("2026-12-09", 10), hostId: scene.host.staffId }],
        answerDays: null,
        meetingUrl: "",
        overrideReason: "",
      }),
  },
  "retract-alternates": { arrange: answerAwaited, run: (asked) => retractAlternates({ ...asked, ...WORDS }) },
  "ask-info": { arrange: requested, run: (asked) => askInfo({ ...asked, ...WORDS }) },
  "decline-request": {
    arrange: requested,
    run: (asked) => declineRequest({ ...asked, ...WORDS, reasonCode: "out_of_scope" }),
  },
  "refuse-change": { arrange: changing, run: (asked) => refuseChange({ ...asked, ...WORDS }) },
  "complete-request": {
    arrange: agreed,
    now: AFTER_MEETING,
    run: (asked) => completeRequest({ ...asked, ...WORDS, followUps: [] }),
  },
  "mark-no-show": { arrange: agreed, now: AFTER_MEETING, run: (asked) => markNoShow({ ...asked, ...WORDS }) },
  "assign-request": {
    arrange: requested,
    run: (asked, { scene }) =>
      assignRequest({ ...asked, assigneeId: scene.host.staffId, seenAssigneeId: null }),
  },
  "add-internal-note": {
    arrange: requested,
    run: (asked) => addInternalNote({ ...asked, body: "社内の覚え書き" }),
  },
  "send-supplement": { arrange: requested, run: (asked) => sendSupplement({ ...asked, ...WORDS }) },
  "watch-request": { arrange: requested, run: (asked) => watchRequest({ ...asked, isNotified: true }) },
  "give-feedback": {
    arrange: completed,
    now: AFTER_MEETING,
    run: (asked) => giveFeedback({ ...asked, rating: "5", comment: "助かりました。" }),
  },
  "create-feed": { arrange: requested, isAboutNone: true, run: (asked) => createFeed(asked) },
  "revoke-feed": {
    arrange: subscribing,
    isAboutNone: true,
    run: async (asked) => {
      const feed = await database().calendarFeed.findFirstOrThrow();
      return revokeFeed({ ...asked, feedId: feed.id });
    },
  },
  "read-own-feeds": { arrange: subscribing, isAboutNone: true, run: (asked) => readOwnFeeds(asked) },
  "save-language": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => saveLanguage({ actor: asked.actor, language: "en" }),
  },
  "save-time-zone": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => saveTimeZone({ actor: asked.actor, timeZone: "Europe/Stockholm" }),
  },
  "save-settings": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => saveSettings({ actor: asked.actor, form: OWN_SETTINGS }),
  },
  "read-notified-accounts": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => readNotifiedAccounts({ actor: asked.actor }),
  },
  "read-meeting-calendar": {
    arrange: agreed,
    run: (asked) => readMeetingCalendar({ ...asked, language: "ja" }),
  },
  "read-customer-request": { arrange: requested, run: (asked) => readCustomerRequest(asked) },
  "read-customer-requests": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => readCustomerRequests(asked),
  },
  "read-customer-landing": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => readCustomerLanding(asked),
  },
  "read-customer-slots": { arrange: requested, run: (asked) => readCustomerSlots(asked) },
  "read-staff-request": { arrange: requested, run: (asked) => readStaffRequest(asked) },
  "read-staff-queue": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => readStaffQueue({ ...asked, tab: "", search: "", after: "" }),
  },
  "read-staff-openings": { arrange: requested, run: (asked) => readStaffOpenings({ ...asked, from: "" }) },
  "save-draft-step": { arrange: agreed, run: (asked) => saveDraftStep(draftStep(asked)) },
  "read-draft": { arrange: drafting, run: (asked) => readDraft(draftKey(asked)) },
  "read-draft-standing": { arrange: drafting, run: (asked) => readDraftStanding(draftKey(asked)) },
  "discard-draft": { arrange: drafting, run: (asked) => discardDraft(draftKey(asked)) },
  "resend-mail": {
    arrange: mailed,
    run: async (asked) => resendMail({ ...asked, mailId: await mailAbout(asked), seenResends: 0 }),
  },
  "read-meet-state": { arrange: agreed, run: (asked) => readMeetState(asked) },
  "retry-meet-event": { arrange: agreed, run: (asked) => retryMeetEvent(asked) },
  "preview-notice": {
    arrange: requested,
    run: (asked) => previewCustomerNotice({ ...asked, event: "ask_info", ...WORDS }),
  },
  "read-wordings": { arrange: requested, isAboutNone: true, run: (asked) => readWordings(asked) },
  "read-template": {
    arrange: requested,
    isAboutNone: true,
    run: (asked) => readTemplate({ ...asked, ...REWORDED }),
  },
  // What saving and restoring share; a preview asks the same.
  "store-wordings": {
    arrange: requested,
    isAboutNone: true,
    run: async (asked) => {
      const shown = previewWording({ ...asked, ...REWORDED });
      const restored = await restoreWording({ ...asked, ...REWORDED });
      const saved = await saveWording({ ...asked, ...REWORDED });
      return shown.outcome === saved.outcome && restored.outcome === saved.outcome ? saved : ok(null);
    },
  },
  "read-mail-troubles": { arrange: mailed, isAboutNone: true, run: (asked) => readMailTroubles(asked) },
};

async function setStage({ arrange, now = NOW }: Row): Promise<Stage> {
  const scene = await setScene();
  const accountOfB = await buildAccount({ operatorId: "OP0000000002", name: "港湾物流株式会社" });
  const people = {
    requester: scene.member,
    colleague: await buildMember({ accountId: scene.accountId, name: "同僚 一郎" }),
    "member of B": await buildMember({ accountId: accountOfB, name: "他社 二郎" }),
    agent: await buildStaff({ name: "受付 三郎", isHost: false }),
    admin: await buildStaff({ name: "管理 四郎", role: "admin", isHost: false }),
  };
  return { scene, people, receipt: await arrange(scene), now };
}

const askedBy = (actor: Actor, { receipt, now }: Stage): Asked => ({ ...receipt, actor, now });

/** Everything a refusal must leave as it was. */
async function everything(stage: Stage): Promise<unknown> {
  const number = Number(stage.receipt.reference.slice(3));
  return [await rowCounts(), await database().meetingRequest.findMany({ where: { number } })];
}

const reasonsKept = () => database().requestMessage.findMany({ where: { kind: "on_behalf" } });

const [header = [], ...lines] = MATRIX.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

const cells = lines.flatMap(([name = "", ...words]) =>
  words.map((word, index) => ({ name, person: header[index + 1] ?? "", word })),
);

describe("the matrix", () => {
  it("has a row for every use-case of the folder", () => {
    const isUseCase = (path: string) =>
      /\b(?:database|inTransaction|runCommand)\(/.test(readFileSync(path, "utf8"));
    const useCases = FOLDERS.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /^[a-z-]+\.ts$/.test(file) && !PARTS.includes(file))
        .filter((file) => isUseCase(join(folder, file)))
        .map((file) => file.slice(0, -3)),
    );
    const known = [...lines.map(([name]) => name), ...SCHEDULED, ...WORKERS, ...BY_SECRET, ...EVALUATION];
    expect(useCases.length).toBeGreaterThan(20);
    expect(useCases.sort()).toEqual(known.sort());
    expect(Object.keys(ROWS).sort()).toEqual(lines.map(([name]) => name).sort());
  });
});

describe.each(Object.entries(ROWS))("%s", (name, row) => {
  const isReading = name.startsWith("read-");
  let stage: Stage;
  let isUsed = true;

  // A request that was written to is of no use for the next person.
  const fresh = async (): Promise<Stage> => {
    if (isUsed) stage = await setStage(row);
    isUsed = !isReading;
    return stage;
  };

  /** Runs the use-case and expects that nothing at all was written. */
  const withoutTrace = async (asked: Asked, now: Stage) => {
    const before = await everything(now);
    const result = await row.run(asked, now);
    expect(await everything(now)).toEqual(before);
    isUsed = false;
    return result;
  };

  const actorOf = ({ people }: Stage, person: string): Actor => {
    const actor = people[person];
    if (!actor) throw new Error(`nobody is ${person}`);
    return actor;
  };

  const own = cells.filter((cell) => cell.name === name);
  const denied = own.filter(({ word }) => word === "404");
  const asked = own.filter(({ word }) => word === "reason");

  it.each(denied)("does not exist for $person", async ({ person }) => {
    const now = await fresh();
    const result = await withoutTrace(askedBy(actorOf(now, person), now), now);
    expect(result).toEqual({ outcome: "not_found" });
  });

  it.each(denied)(
    "does not exist for $person with a reason or an older version either",
    async ({ person }) => {
      const now = await fresh();
      const actor = actorOf(now, person);
      const tried = {
        ...askedBy(actor, now),
        version: now.receipt.version - 1,
        onBehalfReason: "お客様の依頼です。",
      };
      expect(await withoutTrace(tried, now)).toEqual({ outcome: "not_found" });
    },
  );

  it.each(own.filter(({ word }) => word === "403"))(
    "is told plainly not to be $person's",
    async ({ person }) => {
      const now = await fresh();
      const result = await withoutTrace(askedBy(actorOf(now, person), now), now);
      expect(result).toEqual({ outcome: "forbidden" });
    },
  );

  it.each(asked)("is refused to $person without a reason", async ({ person }) => {
    const now = await fresh();
    for (const onBehalfReason of [undefined, "", " \u3000\r\n"]) {
      const tried = { ...askedBy(actorOf(now, person), now), onBehalfReason };
      const refusals = [{ code: "reason_missing", field: "onBehalfReason" }];
      expect(await withoutTrace(tried, now)).toEqual({ outcome: "refused", refusals });
    }
  });

  it.each(asked)("is done by $person with a reason, which support keeps to itself", async ({ person }) => {
    const now = await fresh();
    const onBehalfReason = "お電話でご依頼をいただきました。";
    const result = await row.run({ ...askedBy(actorOf(now, person), now), onBehalfReason }, now);
    expect(result).toMatchObject({ outcome: "ok" });
    const kept = (await reasonsKept()).map(({ body, isInternal, authorKind }) => ({
      body,
      isInternal,
      authorKind,
    }));
    const request = await database().meetingRequest.findFirst({ where: { onBehalfReason } });
    if (row.isAboutNone) expect(request).not.toBeNull();
    else expect(kept).toEqual([{ body: onBehalfReason, isInternal: true, authorKind: "staff" }]);
    const number = request?.number ?? now.receipt.reference.slice(3);
    const seen = await readCustomerRequest({
      actor: now.scene.member,
      reference: `OH-${number}`,
      now: now.now,
    });
    expect(seen).toMatchObject({ outcome: "ok" });
    expect(JSON.stringify(seen)).not.toContain(onBehalfReason);
    const mails = await database().mailOutbox.findMany();
    expect(JSON.stringify(mails)).not.toContain(onBehalfReason);
  });

  it.each(own.filter(({ word }) => word === "yes"))("is done by $person", async ({ person }) => {
    const now = await fresh();
    const tried = { ...askedBy(actorOf(now, person), now), onBehalfReason: "要らない理由です。" };
    const result = isReading ? await withoutTrace(tried, now) : await row.run(tried, now);
    expect(result).toMatchObject({ outcome: "ok" });
    expect(await reasonsKept()).toEqual([]);
    expect(await database().meetingRequest.count({ where: { onBehalfReason: { not: null } } })).toBe(0);
  });

  it.each(own.filter(({ word }) => word === "own"))(
    "is of their own for $person, with nothing of others",
    async ({ person }) => {
      const now = await fresh();
      const result = await withoutTrace(askedBy(actorOf(now, person), now), now);
      expect(result).toMatchObject({ outcome: "ok" });
      for (const secret of [now.receipt.reference, TOPIC_OF_A, now.scene.member.name, "A だけの伝言"]) {
        expect(JSON.stringify(result)).not.toContain(secret);
      }
    },
  );

  if (!row.isAboutNone)
    it("does not exist about a request that does not exist", async () => {
      const now = await fresh();
      for (const person of ["requester", "admin"]) {
        for (const reference of ["OH-9999", "OH-999999999", "", "1001", "OH-1001'--"]) {
          const tried = {
            ...askedBy(actorOf(now, person), now),
            reference,
            onBehalfReason: "お客様の依頼です。",
          };
          expect([reference, await withoutTrace(tried, now)]).toEqual([reference, { outcome: "not_found" }]);
        }
      }
    });
});

describe("a member", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });

  it("cannot submit in the name of a colleague", async () => {
    const colleague = await buildMember({ accountId: scene.accountId });
    const before = await rowCounts();
    const submission = {
      actor: colleague,
      memberId: scene.member.memberId,
      requestKey: randomUUID(),
      form: formOffering(FIRST, SECOND),
      isConsentGiven: true,
      onBehalfReason: "頼まれました。",
      now: NOW,
    };
    expect(await submitRequest(submission)).toEqual({ outcome: "not_found" });
    expect(await rowCounts()).toEqual(before);
  });

  it("cannot submit once removed from the account, nor be submitted for", async () => {
    const removed = await buildMember({ accountId: scene.accountId });
    await database().member.update({ where: { id: removed.memberId }, data: { removedAt: NOW } });
    const before = await rowCounts();
    const submission = {
      memberId: removed.memberId,
      requestKey: randomUUID(),
      form: formOffering(FIRST, SECOND),
      isConsentGiven: true,
      onBehalfReason: "頼まれました。",
      now: NOW,
    };
    for (const actor of [removed, scene.host]) {
      expect(await submitRequest({ ...submission, actor })).toEqual({ outcome: "not_found" });
    }
    expect(await rowCounts()).toEqual(before);
  });
});

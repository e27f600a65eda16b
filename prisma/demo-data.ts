import { randomUUID } from "node:crypto";
import type { MemberActor, StaffActor } from "../lib/auth/actor";
import { closuresAround } from "../lib/closures/read-closures";
import { database } from "../lib/db";
import { askInfo } from "../lib/requests/ask-info";
import { cancelRequest } from "../lib/requests/cancel-request";
import type { Command, Receipt } from "../lib/requests/command";
import { completeRequest } from "../lib/requests/complete-request";
import { confirmRequest } from "../lib/requests/confirm-request";
import { declineRequest } from "../lib/requests/decline-request";
import { expireRequests } from "../lib/requests/expire-requests";
import { markNoShow } from "../lib/requests/mark-no-show";
import { proposeAlternates } from "../lib/requests/propose-alternates";
import { requestChange } from "../lib/requests/request-change";
import type { RequestForm } from "../lib/requests/schema";
import { submitRequest } from "../lib/requests/submit-request";
import { withdrawRequest } from "../lib/requests/withdraw-request";
import type { Result } from "../lib/result";
import { addBusinessDays, subtractBusinessDays } from "../lib/rules/business-days";
import { addMonths, instantAt, jstDateOf, monthOf } from "../lib/rules/jst";
import type { SupportPlan } from "../lib/rules/plan";
import type { Slot } from "../lib/rules/slot";
import { buildAbsence, buildAccount, buildGround, buildMember, buildStaff, formOffering } from "./builders";
import people from "./demo-people.json";

const MEET_URL = "https://meet.google.com/abc-defg-hij";

/** A calendar told in business days from today: 0 is today, -1 the business day before. */
type Calendar = {
  readonly date: (businessDays: number) => string;
  readonly at: (businessDays: number, hour: number) => Date;
};

async function calendarOf(now: Date): Promise<Calendar> {
  const closures = await closuresAround(database(), now);
  const today = jstDateOf(now);
  const date = (days: number) =>
    days < 0 ? subtractBusinessDays(today, -days, closures) : addBusinessDays(today, days, closures);
  return { date, at: (days, hour) => instantAt(date(days), hour * 60) };
}

function slotOn(date: string, hour: number, minutes = 45): Slot {
  return { start: instantAt(date, hour * 60), end: instantAt(date, hour * 60 + minutes) };
}

/**
 * A step of the past that demo data is made of; a refusal is a fault of the data. But for one: where the
 * published holidays end, dates are not offered, and the demo has a request less.
 */
async function done<T>(result: Promise<Result<T>>): Promise<T | null> {
  const answer = await result;
  if (answer.outcome === "ok") return answer.value;
  const isBeyondOffer =
    answer.outcome === "refused" &&
    answer.refusals.every(({ code }) => code === "horizon" || code === "override_reason_missing");
  if (isBeyondOffer) return null;
  throw new Error(`Demo data was refused: ${JSON.stringify(answer)}`);
}

/**
 * Fills an empty database with people and requests in every status, dated relative to `now`, by the
 * product's own use-cases: what they would refuse is not in the demo either.
 */
export async function buildDemoData(now: Date): Promise<void> {
  await buildGround();
  const { member, staff } = await buildPeople(monthOf(jstDateOf(now)));
  const days = await calendarOf(now);
  const story = storyOf({ member, staff, days, now });
  for (const step of story.sort((a, b) => a.at.getTime() - b.at.getTime())) await step.run(step.at);
  const suzuki = staff("suzuki");
  const tanaka = staff("tanaka");
  await buildAbsence(suzuki.staffId, { start: days.at(7, 13), end: days.at(7, 18) }, "外出");
  await buildAbsence(suzuki.staffId, { start: days.at(12, 10), end: days.at(13, 18) }, "休暇");
  await buildAbsence(tanaka.staffId, { start: days.at(6, 10), end: days.at(6, 12) }, "社内会議");
  await sendStoryMails();
}

/** What the story's steps mailed went when they happened, not when somebody first starts the demo. */
async function sendStoryMails(): Promise<void> {
  await database().$executeRaw`
    UPDATE mail_outbox SET state = 'sent', attempts = 1, sent_at = created_at, last_error = 'local_mailbox'
    WHERE state = 'pending'`;
}

type People = { member: (key: string) => MemberActor; staff: (key: string) => StaffActor };

async function buildPeople(thisMonth: string): Promise<People> {
  const members = new Map<string, MemberActor>();
  const staffMembers = new Map<string, StaffActor>();
  for (const person of people) {
    const { key, name, email, operatorId, accountName } = person;
    if (operatorId && accountName) {
      const upcomingPlan = planNamed(person.upcomingPlan);
      const accountId = await buildAccount({
        operatorId,
        name: accountName,
        plan: planNamed(person.plan),
        upcomingPlan,
        upcomingPlanFrom: upcomingPlan ? addMonths(thisMonth, 1) : null,
      });
      // One of them chose English; the others follow the browser of whoever looks around as them.
      const chosen = key === "hoshizora" ? { language: "en" as const, timeZone: "Europe/Stockholm" } : {};
      members.set(key, await buildMember({ accountId, name, email, ...chosen }));
    } else {
      const role = person.role === "admin" ? "admin" : "agent";
      staffMembers.set(key, await buildStaff({ name, email, role, isHost: person.isHost }));
    }
  }
  const find =
    <T>(map: Map<string, T>) =>
    (key: string): T => {
      const found = map.get(key);
      if (!found) throw new Error(`No demo person ${key}`);
      return found;
    };
  return { member: find(members), staff: find(staffMembers) };
}

function planNamed(text: string | null): SupportPlan | null {
  return text === "basic" || text === "priority" || text === "enterprise" ? text : null;
}

type Step = { readonly at: Date; readonly run: (now: Date) => Promise<void> };
type Move = { readonly at: Date; readonly go: (command: Omit<Command, "actor">) => Promise<Result<Receipt>> };

function storyOf({ member, staff, days, now }: People & { days: Calendar; now: Date }): Step[] {
  const sato = staff("sato");
  const suzuki = staff("suzuki");
  const tanaka = staff("tanaka");

  /** One request: submitted, then moved on step by step. */
  const request = (
    who: string,
    at: Date,
    slots: [Slot, Slot],
    fields: Partial<RequestForm>,
    moves: Move[] = [],
  ): Step[] => {
    let receipt: Receipt | null = null;
    const submit = async (stepAt: Date) => {
      const actor = member(who);
      const form = formOffering(slots[0], slots[1], fields);
      const command = {
        actor,
        memberId: actor.memberId,
        requestKey: randomUUID(),
        form,
        isConsentGiven: true,
      };
      receipt = await done(submitRequest({ ...command, now: stepAt }));
    };
    const follow = (move: Move) => async (stepAt: Date) => {
      if (receipt) receipt = await done(move.go({ ...receipt, now: stepAt }));
    };
    return [{ at, run: submit }, ...moves.map((move) => ({ at: move.at, run: follow(move) }))];
  };
  const sameDay = (date: string): [Slot, Slot] => [slotOn(date, 14), slotOn(date, 10)];
  const confirm = (at: Date, host: StaffActor): Move => ({
    at,
    go: (command) =>
      confirmRequest({
        ...command,
        actor: host,
        candidateRank: 1,
        hostId: host.staffId,
        meetingUrl: MEET_URL,
        message: "当日は画面を共有しながらご説明します。",
        overrideReason: "",
      }),
  });

  const nearMonth = monthOf(days.date(8));
  const firstDayIn = (month: string, atLeast: number): string => {
    let index = atLeast;
    while (monthOf(days.date(index)) < month) index += 1;
    return days.date(index);
  };
  const nextMonthDay = firstDayIn(addMonths(nearMonth, 1), 8);
  const laterMonthDay = firstDayIn(addMonths(nearMonth, 2), 8);
  const asagiriDay = firstDayIn(addMonths(monthOf(jstDateOf(now)), 1), 7);
  const lastMonth = addMonths(monthOf(jstDateOf(now)), -1);
  const twoMonthsAgo = addMonths(lastMonth, -1);
  const dayInPast = (month: string): number => {
    let index = -1;
    while (monthOf(days.date(index)) > month || days.date(index) > `${month}-20`) index -= 1;
    return index;
  };
  const past = dayInPast(lastMonth);
  const longPast = dayInPast(twoMonthsAgo);

  return [
    ...request("kohan", days.at(past - 9, 11), sameDay(days.date(past)), { topicKind: "recipe_or_docs" }, [
      confirm(days.at(past - 8, 15), sato),
      {
        at: days.at(past, 16),
        go: (command) =>
          completeRequest({
            ...command,
            actor: sato,
            message: "本日はありがとうございました。",
            followUps: [
              {
                text: "Beam の証明書更新の手順書をご案内する",
                ownerId: sato.staffId,
                dueOn: "",
                ticketNumber: "T-20418",
              },
            ],
          }),
      },
    ]),
    ...request(
      "kohan",
      days.at(-3, 10),
      sameDay(days.date(6)),
      { topic: "SORACOM Napter 経由で現場の端末へ接続する構成について、画面を共有しながら相談したいです。" },
      [confirm(days.at(-2, 15), sato)],
    ),
    ...request("minato", days.at(past - 6, 10), sameDay(days.date(past + 1)), {}, [
      {
        at: days.at(past - 5, 11),
        go: (command) =>
          askInfo({
            ...command,
            actor: suzuki,
            message: "対象の SIM の枚数と、発生した日時を教えてください。",
          }),
      },
    ]),
    { at: days.at(past - 2, 10), run: async (stepAt) => void (await expireRequests({ now: stepAt })) },
    ...request(
      "minato",
      days.at(-4, 13),
      sameDay(days.date(5)),
      {
        topicKind: "cellular_connectivity",
        topic: "冷凍トラックの端末が特定の区間で圏外になります。切り分けの進め方を相談したいです。",
      },
      [
        {
          at: days.at(-1, 15),
          go: (command) =>
            proposeAlternates({
              ...command,
              actor: suzuki,
              alternates: [
                { slot: slotOn(days.date(8), 10), hostId: suzuki.staffId },
                { slot: slotOn(days.date(9), 15), hostId: tanaka.staffId },
              ],
              answerDays: 5,
              message: "ご希望の日は担当できる者がおらず、申し訳ありません。次の日時はいかがでしょうか。",
              meetingUrl: MEET_URL,
              overrideReason: "",
            }),
        },
      ],
    ),
    ...request("tanada", days.at(longPast - 8, 10), sameDay(days.date(longPast)), {}, [
      confirm(days.at(longPast - 7, 15), tanaka),
      {
        at: days.at(longPast, 17),
        go: (command) => completeRequest({ ...command, actor: tanaka, message: "", followUps: [] }),
      },
    ]),
    ...request("tanada", days.at(past - 8, 10), sameDay(days.date(past)), { topicKind: "screen_sharing" }, [
      confirm(days.at(past - 7, 15), tanaka),
      { at: days.at(past, 17), go: (command) => markNoShow({ ...command, actor: tanaka, message: "" }) },
    ]),
    ...request("tanada", days.at(-9, 10), sameDay(days.date(1)), { topicKind: "base_station" }, [
      {
        at: days.at(-8, 11),
        go: (command) =>
          declineRequest({
            ...command,
            actor: suzuki,
            reasonCode: "out_of_scope",
            message:
              "基地局の調査は提供範囲の外となります。サポートチケットで代わりの切り分け方法をご案内します。",
          }),
      },
    ]),
    ...request("tanada", days.at(-7, 10), sameDay(days.date(3)), {}, [
      {
        at: days.at(-6, 10),
        go: (command) => withdrawRequest({ ...command, actor: member("tanada"), reason: "" }),
      },
    ]),
    ...request("tanada", days.at(-5, 10), sameDay(days.date(4)), {}, [
      confirm(days.at(-4, 15), tanaka),
      {
        at: days.at(-2, 10),
        go: (command) =>
          cancelRequest({ ...command, actor: member("tanada"), reason: "社内の都合がつかなくなりました。" }),
      },
    ]),
    ...request("asagiri", days.at(-1, 11), sameDay(asagiriDay), { topicKind: "unsure" }),
    ...request("hoshizora", days.at(-1, 16), sameDay(days.date(8)), {
      tool: "own",
      urlWhen: "now",
      meetingUrl: "https://us02web.zoom.us/j/85012345678?pwd=abcDEF123",
      isGuestConfirmed: "on",
      topicKind: "customer_device",
      topic:
        "Our robots lose the MQTT session every few hours. We would like to go through the logs together.",
    }),
    ...request("hoshizora", days.at(-4, 16), sameDay(nextMonthDay), { topicKind: "payload_issue" }, [
      {
        at: days.at(-1, 17),
        go: (command) =>
          askInfo({ ...command, actor: sato, message: "Could you tell us which SIMs are affected?" }),
      },
    ]),
    ...request("hoshizora", days.at(-6, 16), sameDay(laterMonthDay), {}, [
      confirm(days.at(-5, 15), suzuki),
      {
        at: days.at(-2, 16),
        go: (command) => {
          const [first, second] = [slotOn(laterMonthDay, 11), slotOn(laterMonthDay, 16)];
          const slots = formOffering(first, second);
          return requestChange({
            ...command,
            actor: member("hoshizora"),
            slots,
            message: "Our engineer is travelling that afternoon.",
          });
        },
      },
    ]),
  ];
}

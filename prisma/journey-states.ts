import { randomUUID } from "node:crypto";
import type { MemberActor, StaffActor } from "../lib/auth/actor";
import { closuresAround } from "../lib/closures/read-closures";
import { database } from "../lib/db";
import { askInfo } from "../lib/requests/ask-info";
import type { Command, Receipt } from "../lib/requests/command";
import { confirmRequest } from "../lib/requests/confirm-request";
import type { DraftKind } from "../lib/requests/draft-form";
import { fallBackToMeet } from "../lib/requests/fall-back-to-meet";
import { proposeAlternates } from "../lib/requests/propose-alternates";
import { saveDraftStep } from "../lib/requests/save-draft-step";
import type { RequestForm } from "../lib/requests/schema";
import { submitRequest } from "../lib/requests/submit-request";
import type { Result } from "../lib/result";
import { addBusinessDays, subtractBusinessDays } from "../lib/rules/business-days";
import { addMonths, instantAt, jstDateOf, monthOf } from "../lib/rules/jst";
import type { Slot } from "../lib/rules/slot";
import { buildAbsence, buildMember, buildStaff, formOffering } from "./builders";

/** Days counted in business days from today: 0 is today, -1 the business day before. */
type Days = (businessDays: number) => string;

/** The last day that is open but one, in business days from today. */
const FULL_DAY = 64;

const MEET_URL = "https://meet.google.com/abc-defg-hij";

const slotOn = (date: string, hour: number): Slot => ({
  start: instantAt(date, hour * 60),
  end: instantAt(date, hour * 60 + 45),
});

/** States that only the passing of time makes, or that no screen makes yet, for accounts of the journeys. */
export async function buildJourneyStates(member: (number: number) => MemberActor, now: Date): Promise<void> {
  const closures = await closuresAround(database(), now);
  const today = jstDateOf(now);
  const days: Days = (count) =>
    count < 0 ? subtractBusinessDays(today, -count, closures) : addBusinessDays(today, count, closures);
  const host = await demoHost();
  await closeDay(days(FULL_DAY));
  await buildEarlyHost();

  await confirmedOn(member(35), host, slotOn(days(-1), 11), days);
  await confirmedOn(member(36), host, slotOn(days(-1), 16), days);
  await confirmedOn(member(37), await demoHost("佐藤 直樹"), slotOn(days(0), 10), days);
  for (const number of [33, 34]) {
    const { accountId } = member(number);
    await buildMember({ accountId, name: `同僚 ${number}`, email: `colleague-${number}@example.jp` });
  }
  await confirmedOn(member(47), host, slotOn(days(0), 10), days);
  await confirmedOn(member(48), host, slotOn(days(1), 14), days);
  await database().customerAccount.update({
    where: { id: member(51).accountId },
    data: { blockedAt: now },
  });
  await database().customerAccount.update({ where: { id: member(52).accountId }, data: { plan: null } });
  await database().customerAccount.update({
    where: { id: member(54).accountId },
    data: { plan: "basic", upcomingPlan: "priority", upcomingPlanFrom: addMonths(monthOf(today), 1) },
  });
  await database().member.create({
    data: { accountId: member(52).accountId, userId: member(54).userId, createdAt: now },
  });
  await buildFallenBack(member(70), host, days);
  await buildEverything(member(53), host, days, now);
}

/** A day on which every host is away: far off, where no journey wants a time. */
async function closeDay(date: string): Promise<void> {
  const away = { start: instantAt(date, 0), end: instantAt(date, 24 * 60) };
  const hosts = await database().staffMember.findMany({ where: { isHost: true } });
  for (const { id } of hosts) await buildAbsence(id, away, "社員総会");
}

/** A host of the demo data: one more would leave more times free than the demo shows. */
async function demoHost(name = "田中 大輔"): Promise<StaffActor> {
  const { id, userId, role, user } = await database().staffMember.findFirstOrThrow({
    where: { user: { name } },
    include: { user: true },
  });
  return { kind: "staff", userId, staffId: id, role, name: user.name };
}

/** Somebody whose hours hold no meeting: never free, so that nobody's choice changes. */
async function buildEarlyHost(): Promise<void> {
  await buildStaff({ name: "旅程 早番", email: "journey-early@support.example.jp", hours: [600, 615] });
}

/** An agreed meeting, asked for and confirmed in time. */
async function confirmedOn(actor: MemberActor, host: StaffActor, slot: Slot, days: Days): Promise<Receipt> {
  const askedAt = instantAt(days(-10), 11 * 60);
  const receipt = await submitted(actor, [slot, slotOn(days(3), 16)], askedAt);
  return confirmed(receipt, host, instantAt(days(-9), 15 * 60), MEET_URL);
}

/** A meeting whose URL the customer did not send in time. */
async function buildFallenBack(actor: MemberActor, host: StaffActor, days: Days): Promise<void> {
  const slots = [slotOn(days(0), 17), slotOn(days(3), 17)] as const;
  const ownTool = { tool: "own", urlWhen: "later", toolName: "zoom" };
  const receipt = await submitted(actor, slots, instantAt(days(-10), 660), ownTool);
  await confirmed(receipt, host, instantAt(days(-9), 900), "");
  await fallBackToMeet({ now: instantAt(days(-1), 18 * 60) });
}

async function submitted(
  actor: MemberActor,
  [first, second]: readonly [Slot, Slot],
  now: Date,
  fields: Partial<RequestForm> = {},
): Promise<Receipt> {
  const form = formOffering(first, second, fields);
  const { memberId } = actor;
  return made(submitRequest({ actor, memberId, requestKey: randomUUID(), form, isConsentGiven: true, now }));
}

function confirmed(receipt: Receipt, host: StaffActor, now: Date, meetingUrl: string): Promise<Receipt> {
  const choice = { candidateRank: 1, hostId: host.staffId, meetingUrl, message: "", overrideReason: "" };
  return made(confirmRequest({ ...receipt, ...choice, actor: host, now }));
}

/** One account in which every page about an application and a request has something to show. */
async function buildEverything(actor: MemberActor, host: StaffActor, days: Days, now: Date): Promise<void> {
  const thisMonth = monthOf(days(5));
  const dayIn = (monthsOn: number, count: number) => {
    let index = 5;
    while (monthOf(days(index)) < addMonths(thisMonth, monthsOn)) index += 1;
    return days(index + count);
  };
  const slotsIn = (monthsOn: number, count = 3): [Slot, Slot] => [
    slotOn(dayIn(monthsOn, count), 13),
    slotOn(dayIn(monthsOn, count + 1), 16),
  ];
  const before: Pick<Command, "now"> & { actor: StaffActor } = { actor: host, now: instantAt(days(-1), 900) };
  const askedAt = instantAt(days(-2), 660);

  const ownTool = { tool: "own", urlWhen: "later", toolName: "zoom" };
  const agreed = await submitted(actor, slotsIn(1), askedAt, ownTool);
  const standing = await confirmed(agreed, host, before.now, "");
  await saveDraft(actor, "change", slotsIn(1, 6), now, standing.reference);

  const offered = await submitted(actor, slotsIn(2), askedAt);
  const alternates = slotsIn(2, 8).map((slot) => ({ slot, hostId: host.staffId }));
  const proposal = { alternates, answerDays: 5, message: "", meetingUrl: "", overrideReason: "" };
  await made(proposeAlternates({ ...offered, ...before, ...proposal }));
  await saveDraft(actor, "offer", slotsIn(2, 10), now, offered.reference);

  const asked = await submitted(actor, [slotOn(days(3), 13), slotOn(days(4), 13)], instantAt(days(-10), 660));
  await made(askInfo({ ...asked, ...before, message: "対象の SIM は何枚ですか。" }));
  await saveDraft(actor, "apply", slotsIn(0, 10), now);
}

async function saveDraft(
  actor: MemberActor,
  kind: DraftKind,
  [first, second]: readonly [Slot, Slot],
  now: Date,
  reference?: string,
): Promise<void> {
  const form = formOffering(first, second);
  const key = { actor, kind, now, ...(reference === undefined ? {} : { reference }) };
  await made(saveDraftStep({ ...key, step: { name: "slots", form } }));
  if (kind !== "apply") return;
  await made(saveDraftStep({ ...key, step: { name: "tool", form } }));
  await made(saveDraftStep({ ...key, step: { name: "topic", form } }));
}

async function made<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (answer.outcome === "ok") return answer.value;
  throw new Error(`A state of the journeys was refused: ${JSON.stringify(answer)}`);
}

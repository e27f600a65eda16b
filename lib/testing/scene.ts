import { randomUUID } from "node:crypto";
import { buildAccount, buildGround, buildMember, buildStaff, formOffering } from "../../prisma/builders";
import type { MemberActor, StaffActor } from "../auth/actor";
import type { Receipt } from "../requests/command";
import { confirmRequest } from "../requests/confirm-request";
import { proposeAlternates } from "../requests/propose-alternates";
import type { RequestForm } from "../requests/schema";
import { submitRequest } from "../requests/submit-request";
import type { Result } from "../result";
import { instantAt } from "../rules/jst";
import type { Slot } from "../rules/slot";
import { resetDatabase } from "./test-database";

/** Tuesday 24 November 2026, 10:00 in Japan: the earliest date is 1 December. */
export const NOW = new Date("2026-11-24T01:00:00Z");
export const MEET_URL = "https://meet.google.com/abc-defg-hij";

/** A slot of Japan: `slotAt("2026-12-07", 14)` is 14:00–14:45. */
export function slotAt(date: string, hour: number, minutes = 45): Slot {
  const minute = Math.round(hour * 60);
  return { start: instantAt(date, minute), end: instantAt(date, minute + minutes) };
}

export type Scene = {
  readonly accountId: string;
  readonly member: MemberActor;
  readonly host: StaffActor;
  readonly otherHost: StaffActor;
};

/** An empty database with one Enterprise account, one member and two hosts. */
export async function setScene(): Promise<Scene> {
  await resetDatabase();
  await buildGround();
  const accountId = await buildAccount({ operatorId: "OP0000000001", name: "湖畔センサー株式会社" });
  const member = await buildMember({ accountId, name: "中村 玲奈", email: "nakamura@example.jp" });
  const host = await buildStaff({ name: "佐藤 直樹", email: "sato@support.example.jp" });
  const otherHost = await buildStaff({ name: "鈴木 彩", email: "suzuki@support.example.jp" });
  return { accountId, member, host, otherHost };
}

/** The value of a success; anything else fails the test with what came instead. */
export async function succeed<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (answer.outcome !== "ok") throw new Error(`Expected a success, got ${JSON.stringify(answer)}`);
  return answer.value;
}

/** The codes of a refusal, in order. */
export async function refusalCodes(result: Promise<Result<unknown>>): Promise<string[]> {
  const answer = await result;
  return answer.outcome === "refused" ? answer.refusals.map((refusal) => refusal.code) : [answer.outcome];
}

export const FIRST = slotAt("2026-12-07", 14);
export const SECOND = slotAt("2026-12-08", 10);

/** A submitted request with two candidates in December. */
export function submitted(
  member: MemberActor,
  slots: readonly [Slot, Slot] = [FIRST, SECOND],
  fields: Partial<RequestForm> = {},
  now = NOW,
): Promise<Receipt> {
  const form = formOffering(slots[0], slots[1], fields);
  const requestKey = randomUUID();
  return succeed(
    submitRequest({ actor: member, memberId: member.memberId, requestKey, form, isConsentGiven: true, now }),
  );
}

/** The same, confirmed at its first candidate. */
export async function confirmed(
  { member, host }: Pick<Scene, "member" | "host">,
  slots: readonly [Slot, Slot] = [FIRST, SECOND],
  fields: Partial<RequestForm> = {},
): Promise<Receipt> {
  const receipt = await submitted(member, slots, fields);
  const choice = {
    candidateRank: 1,
    hostId: host.staffId,
    meetingUrl: MEET_URL,
    message: "",
    overrideReason: "",
  };
  return succeed(confirmRequest({ ...receipt, ...choice, actor: host, now: NOW }));
}

/** A proposal of two alternates, both held by one host. */
export function proposed(
  receipt: Receipt,
  host: StaffActor,
  slots: readonly Slot[] = [slotAt("2026-12-09", 10), slotAt("2027-01-12", 15)],
  now = NOW,
): Promise<Receipt> {
  const alternates = slots.map((slot) => ({ slot, hostId: host.staffId }));
  const proposal = {
    alternates,
    answerDays: null,
    message: "次の日時はいかがでしょうか。",
    meetingUrl: "",
    overrideReason: "",
  };
  return succeed(proposeAlternates({ ...receipt, ...proposal, actor: host, now }));
}

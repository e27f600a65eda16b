import { randomUUID } from "node:crypto";
import { addSeconds } from "date-fns";
import type { Language, MemberActor, StaffActor } from "../lib/auth/actor";
import { database } from "../lib/db";
import { EMPTY_REQUEST_FORM, type RequestForm } from "../lib/requests/schema";
import type { Closure } from "../lib/rules/business-days";
import { jstDateOf, jstMinuteOf } from "../lib/rules/jst";
import type { SupportPlan } from "../lib/rules/plan";
import { POLICY_V1, type PolicySettings, policySettingsSchema } from "../lib/rules/policy";
import { lengthMinutes, type Slot } from "../lib/rules/slot";

/** Building blocks shared by the demo data, the tests and the journeys. */

const BEGINNING = new Date("2020-01-01T00:00:00Z");
const YEAR_END_CLOSURES = [2025, 2026, 2027].map(
  (year): Closure => ({
    startsOn: `${year}-12-29`,
    endsOn: `${year + 1}-01-03`,
    labelJa: "年末年始休業",
    labelEn: "Year-end holidays",
  }),
);

/** What every database needs before the first request: the published policy and the assumed closures. */
export async function buildGround(settings: Partial<PolicySettings> = {}): Promise<void> {
  const parsed = policySettingsSchema.parse({ ...withoutVersion(), ...settings });
  await database().policyVersion.create({
    data: { version: POLICY_V1.version, effectiveFrom: BEGINNING, settings: parsed, createdAt: BEGINNING },
  });
  await database().serviceNotice.create({ data: { id: 1 } });
  await database().closure.createMany({
    data: YEAR_END_CLOSURES.map((closure) => ({ ...closure, isAssumed: true, createdAt: BEGINNING })),
  });
}

function withoutVersion(): PolicySettings {
  const { version: _version, ...settings } = POLICY_V1;
  return settings;
}

/** A customer account; plan Enterprise unless said otherwise. */
export async function buildAccount(account: {
  operatorId: string;
  name?: string;
  plan?: SupportPlan | null;
  upcomingPlan?: SupportPlan | null;
  upcomingPlanFrom?: string | null;
}): Promise<string> {
  const row = await database().customerAccount.create({
    data: { name: "試験株式会社", plan: "enterprise", ...account, createdAt: BEGINNING },
  });
  return row.id;
}

async function buildUser(person: {
  name: string;
  email: string;
  language?: Language;
  timeZone?: string;
}): Promise<string> {
  // A second apart, so that lists show people in the order in which they were made.
  const createdAt = addSeconds(BEGINNING, await database().user.count());
  const { id } = await database().user.create({
    data: {
      id: randomUUID(),
      ...person,
      isLanguageChosen: person.language !== undefined,
      emailVerified: true,
      createdAt,
      updatedAt: createdAt,
    },
  });
  return id;
}

/** Somebody of an account, ready to act. */
export async function buildMember(person: {
  accountId: string;
  name?: string;
  email?: string;
  language?: Language;
  timeZone?: string;
  isNotified?: boolean;
}): Promise<MemberActor> {
  const {
    accountId,
    isNotified = false,
    name = "試験 太郎",
    email = `${randomUUID()}@example.jp`,
    ...rest
  } = person;
  const userId = await buildUser({ name, email, ...rest });
  const member = await database().member.create({
    data: { accountId, userId, isNotified, createdAt: BEGINNING },
  });
  return { kind: "member", userId, memberId: member.id, accountId, name };
}

/** Somebody of support; hosts work Monday to Friday, 10:00–18:00, unless said otherwise. */
export async function buildStaff(
  person: {
    name?: string;
    email?: string;
    role?: "agent" | "admin";
    isHost?: boolean;
    hours?: [number, number];
  } = {},
): Promise<StaffActor> {
  const {
    name = "支援 花子",
    email = `${randomUUID()}@support.example.jp`,
    role = "agent",
    isHost = true,
    hours = [POLICY_V1.openMinute, POLICY_V1.closeMinute],
  } = person;
  const userId = await buildUser({ name, email });
  const staff = await database().staffMember.create({
    data: {
      userId,
      role,
      isHost,
      createdAt: addSeconds(BEGINNING, await database().staffMember.count()),
      workingHours: {
        create: isHost
          ? [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: hours[0], endMinute: hours[1] }))
          : [],
      },
    },
  });
  return { kind: "staff", userId, staffId: staff.id, role, name };
}

/** An absence over time in which the host has nothing else. */
export async function buildAbsence(hostId: string, slot: Slot, label: string): Promise<void> {
  await database().hostAbsence.create({
    data: {
      hostId,
      startsAt: slot.start,
      endsAt: slot.end,
      label,
      createdAt: BEGINNING,
      bookings: { create: { hostId, kind: "absence", startsAt: slot.start, endsAt: slot.end } },
    },
  });
}

const clockText = (instant: Date) => {
  const minute = jstMinuteOf(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
};

/** A complete, valid form that offers two slots. */
export function formOffering(first: Slot, second: Slot, fields: Partial<RequestForm> = {}): RequestForm {
  return {
    ...EMPTY_REQUEST_FORM,
    slot1Date: jstDateOf(first.start),
    slot1Time: clockText(first.start),
    slot2Date: jstDateOf(second.start),
    slot2Time: clockText(second.start),
    lengthMinutes: String(lengthMinutes(first)),
    tool: "google_meet",
    topicKind: "service_usage",
    topic: "SORACOM Beam の設定方法と、証明書の更新の進め方について相談したいです。",
    ...fields,
  };
}

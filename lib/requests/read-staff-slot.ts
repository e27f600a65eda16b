import type { HostBookingKind } from "../generated/prisma/client";
import type { Closure } from "../rules/business-days";
import type { MonthHolder } from "../rules/closed-dates";
import { workingStretches } from "../rules/host-availability";
import { instantAt, jstDateOf, jstMonthOf, weekdayOf } from "../rules/jst";
import { judgeSlot } from "../rules/judge-slots";
import { type PlanTerms, planOf, type SupportPlan } from "../rules/plan";
import type { Policy } from "../rules/policy";
import type { Refusal, RefusalCode } from "../rules/refusal";
import { isOverlapping, type Slot } from "../rules/slot";
import { type HostLook, lookAtHosts, type StaffHost } from "./read-staff-hosts";

/** What staff see checked beside a slot, in their order. */
export const RULE_CHECKS = ["future", "lead", "business_day", "hours", "plan", "month"] as const;
export type RuleCheckName = (typeof RULE_CHECKS)[number];

/** One rule of a slot: what stands against it, or nothing. */
export type RuleCheck = { readonly name: RuleCheckName; readonly refusal: Refusal | null };

/** A stretch of a host's day, in minutes after JST midnight. */
export type LaneStretch = { readonly startMinute: number; readonly endMinute: number };

/** One host's day: when they work and what is in it. */
export type HostLane = {
  readonly hostId: string;
  readonly name: string;
  readonly working: readonly LaneStretch[];
  readonly bookings: readonly (LaneStretch & { readonly kind: HostBookingKind; readonly isOwn: boolean })[];
};

/** A slot as staff look at it before they decide. */
export type SlotLook = {
  readonly slot: Slot;
  readonly month: string;
  readonly plan: SupportPlan | null;
  readonly hosts: readonly HostLook[];
  readonly lanes: readonly HostLane[];
  readonly checks: readonly RuleCheck[];
  /** Other open requests whose candidates overlap it. */
  readonly rivals: readonly string[];
};

export type SlotQuestion = {
  readonly slot: Slot;
  /** When the customer offered it: lead and horizon were judged then. */
  readonly offeredAt: Date;
  readonly ownRequestId: string;
  readonly hosts: readonly StaffHost[];
  readonly rivals: readonly { readonly reference: string; readonly slot: Slot }[];
  /** The policy the request was offered under. */
  readonly policy: Policy;
  readonly closures: readonly Closure[];
  readonly terms: PlanTerms;
  /** Months held by other requests of the account. */
  readonly claimedMonths: ReadonlyMap<string, MonthHolder>;
  readonly now: Date;
};

const CODES_OF: Readonly<Record<RuleCheckName, readonly RefusalCode[]>> = {
  future: ["past"],
  lead: ["lead", "horizon"],
  business_day: ["weekend", "holiday", "closure"],
  hours: ["hours", "grid", "length", "slot_format"],
  plan: ["plan_ineligible"],
  month: ["quota_used"],
};

/** Who can hold a slot and why not the others, each host's day, and every rule checked. */
export function lookAtSlot(question: SlotQuestion): SlotLook {
  const { slot, hosts, ownRequestId, terms } = question;
  const month = jstMonthOf(slot.start);
  return {
    slot,
    month,
    plan: planOf(terms, month),
    hosts: lookAtHosts(slot, hosts, ownRequestId),
    lanes: hosts.map((host) => laneOf(host, jstDateOf(slot.start), ownRequestId)),
    checks: checkRules(question),
    rivals: question.rivals
      .filter((rival) => isOverlapping(rival.slot, slot))
      .map(({ reference }) => reference),
  };
}

/**
 * The rules of an offered slot: lead, horizon and hours as of the offer under the request's policy;
 * closed days, plan and month as they stand today.
 */
function checkRules({
  slot,
  offeredAt,
  now,
  policy,
  closures,
  terms,
  claimedMonths,
}: SlotQuestion): RuleCheck[] {
  const broken: Refusal[] = judgeSlot({
    slot,
    now: offeredAt,
    policy,
    closures,
    terms,
    claimedMonths,
    isFull: () => false,
  }).filter(({ code }) => code !== "past");
  if (slot.start <= now) broken.push({ code: "past", params: { start: slot.start.toISOString() } });
  return RULE_CHECKS.map((name) => ({
    name,
    refusal: broken.find(({ code }) => CODES_OF[name].includes(code)) ?? null,
  }));
}

/** What a host does on one date, cut to that date. */
function laneOf(host: StaffHost, date: string, ownRequestId: string): HostLane {
  const midnight = instantAt(date, 0);
  const day = { start: midnight, end: instantAt(date, 1440) };
  const minuteOf = (instant: Date) =>
    Math.min(1440, Math.max(0, (instant.getTime() - midnight.getTime()) / 60_000));
  return {
    hostId: host.hostId,
    name: host.name,
    working: workingStretches(weekdayOf(date), host.workingHours),
    bookings: host.bookings
      .filter((booking) => isOverlapping(booking, day))
      .map(({ start, end, kind, requestId }) => ({
        startMinute: minuteOf(start),
        endMinute: minuteOf(end),
        kind,
        isOwn: requestId === ownRequestId,
      })),
  };
}

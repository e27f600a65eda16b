import {
  type ClosedReason,
  closedReasonsOf,
  type OfferTerms,
  type OfferWindow,
  offerWindow,
} from "./closed-dates";
import { instantAt, isCalendarDate, jstDateOf } from "./jst";
import type { PolicySettings } from "./policy";
import type { ClosedCode, Refusal } from "./refusal";
import { isOverlapping, isSameSlot, lengthMinutes, type Slot } from "./slot";

const MINUTE_MS = 60_000;

/**
 * What staff may set aside with a written reason: lead, hours, closed days, horizon and plan. Never
 * the past, the grid, the length, the month's claim or a host's booking.
 */
export const OVERRIDABLE_CODES = [
  "weekend",
  "holiday",
  "closure",
  "plan_ineligible",
  "lead",
  "horizon",
  "hours",
] as const satisfies readonly ClosedCode[];

/** Whether staff may set a refusal aside with a written reason. */
export function isOverridable(refusal: Refusal): boolean {
  return OVERRIDABLE_CODES.some((code) => code === refusal.code);
}

/** One of the two wishes as it arrived: a slot, nothing, or a value that could not be read. */
export type OfferedSlot = Slot | null | "unreadable";

export type SlotJudgement = OfferTerms & {
  /** Whether no host is left for a slot (`isSlotFull` with the hosts at hand). */
  readonly isFull: (slot: Slot) => boolean;
};

/**
 * 「希望日時を 2 つほどご提示ください」: every rule that an offer of two slots breaks, with the field
 * (`slot1`, `slot2`) it belongs to; empty when the offer stands. That the two are the same or overlap
 * is said at the second. Throws RangeError when more than two are handed in.
 */
export function judgeOfferedSlots({
  slots,
  ...judgement
}: SlotJudgement & { readonly slots: readonly OfferedSlot[] }): Refusal[] {
  if (slots.length > 2) throw new RangeError(`An offer has two slots, not ${slots.length}`);
  const window = offerWindow(judgement);
  const refusals = [0, 1].flatMap((index) =>
    offeredSlotRefusals(slots[index] ?? null, index + 1, window, judgement.isFull),
  );
  return [...refusals, ...pairRefusals(slots[0] ?? null, slots[1] ?? null)];
}

/**
 * Every rule that one slot breaks, in the order of `CLOSED_CODES`; for staff, who may set some aside
 * (`OVERRIDABLE_CODES`), and for a single slot of a form.
 */
export function judgeSlot({
  slot,
  field,
  ...judgement
}: SlotJudgement & { readonly slot: Slot; readonly field?: string }): Refusal[] {
  const place = field === undefined ? {} : { field };
  if (!isReadable(slot)) return [{ code: "slot_format", ...place }];
  return slotReasons(slot, offerWindow(judgement), judgement.isFull).map((reason) => ({
    ...reason,
    ...place,
  }));
}

function offeredSlotRefusals(
  slot: OfferedSlot,
  rank: number,
  window: OfferWindow,
  isFull: SlotJudgement["isFull"],
): Refusal[] {
  const field = `slot${rank}`;
  if (slot === null) return [{ code: "slot_missing", field, params: { rank } }];
  if (!isReadable(slot)) return [{ code: "slot_format", field }];
  return slotReasons(slot, window, isFull).map((reason) => ({ ...reason, field }));
}

function slotReasons(slot: Slot, window: OfferWindow, isFull: SlotJudgement["isFull"]): ClosedReason[] {
  const start = slot.start.toISOString();
  const end = slot.end.toISOString();
  const reasons: ClosedReason[] = [];
  if (slot.start <= window.now) reasons.push({ code: "past", params: { start } });
  reasons.push(...closedReasonsOf(jstDateOf(slot.start), window), ...timeReasons(slot, window.policy));
  // Nobody is free when nobody works: at such a time "taken" would hide the true reason.
  const isOutsideBusinessTime = reasons.some(({ code }) => OUTSIDE_BUSINESS_TIME.has(code));
  if (!isOutsideBusinessTime && isFull(slot)) reasons.push({ code: "full", params: { start, end } });
  return reasons;
}

const OUTSIDE_BUSINESS_TIME: ReadonlySet<ClosedCode> = new Set([
  "past",
  "weekend",
  "holiday",
  "closure",
  "hours",
]);

/** 「平日 10:00 〜 18:00」, starts on the grid, and one of the lengths on offer. */
function timeReasons(slot: Slot, policy: PolicySettings): ClosedReason[] {
  const { openMinute, closeMinute, gridMinutes, lengthsMinutes } = policy;
  const date = jstDateOf(slot.start);
  const opensAt = instantAt(date, openMinute);
  const closesAt = instantAt(date, closeMinute);
  const isWithinHours = slot.start >= opensAt && slot.start < closesAt && slot.end <= closesAt;
  const isOnGrid = (slot.start.getTime() - instantAt(date, 0).getTime()) % (gridMinutes * MINUTE_MS) === 0;
  const length = lengthMinutes(slot);
  const isOfferedLength = lengthsMinutes.includes(length);

  // The last start is told for a length on offer, as no other helps the reader.
  const toldLength = isOfferedLength ? length : (lengthsMinutes.at(-1) ?? length);
  const lastStartMinute = closeMinute - toldLength;
  const params = { openMinute, closeMinute, gridMinutes, lengthMinutes: toldLength, lastStartMinute };
  const reasons: ClosedReason[] = [];
  if (!isWithinHours) reasons.push({ code: "hours", params });
  if (!isOnGrid) reasons.push({ code: "grid", params });
  if (!isOfferedLength) reasons.push({ code: "length", params });
  return reasons;
}

function pairRefusals(first: OfferedSlot, second: OfferedSlot): Refusal[] {
  if (first === null || second === null || !isReadable(first) || !isReadable(second)) return [];
  if (isSameSlot(first, second)) return [{ code: "slot_same", field: "slot2" }];
  return isOverlapping(first, second) ? [{ code: "slot_overlap", field: "slot2" }] : [];
}

/** Whether a slot lies in the years the calendar serves; others can only come from a hand-made form. */
function isReadable(slot: Slot | "unreadable"): slot is Slot {
  if (slot === "unreadable") return false;
  return [slot.start, slot.end].every((at) => !Number.isNaN(at.getTime()) && isCalendarDate(jstDateOf(at)));
}

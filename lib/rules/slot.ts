/**
 * A stretch of time offered, held or agreed: half-open, so the end instant is free for the next.
 * Both are instants; the JST calendar reading of them lives in `jst.ts`.
 */
export type Slot = { readonly start: Date; readonly end: Date };

/** Whether two half-open slots share any instant; touching ends do not count. */
export function isOverlapping(a: Slot, b: Slot): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two slots are the same stretch of time. */
export function isSameSlot(a: Slot, b: Slot): boolean {
  return a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();
}

/** Length of a slot in minutes. */
export function lengthMinutes(slot: Slot): number {
  return (slot.end.getTime() - slot.start.getTime()) / 60_000;
}

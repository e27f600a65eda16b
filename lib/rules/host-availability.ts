import { instantAt, jstDateOf, weekdayOf } from "./jst";
import { isOverlapping, type Slot } from "./slot";

const MINUTE_MS = 60_000;

/** A stretch of a weekday (0 = Sunday) in which a host works, in minutes after JST midnight. */
export type WorkingHours = {
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** A host as the rules see one: working hours and everything booked, absences included. */
export type HostCalendar = {
  readonly hostId: string;
  readonly name: string;
  readonly workingHours: readonly WorkingHours[];
  readonly bookings: readonly Slot[];
};

/** Whether a host can hold a slot. A booking is named before the hours: hours may be set aside, it may not. */
export type HostVerdict = {
  readonly hostId: string;
  readonly free: boolean;
  readonly reason: "booked" | "off_hours" | null;
  /** The first booking in the way. */
  readonly conflict?: Slot;
};

/** For each host, in the order given, whether they are free for a slot and if not, why. For staff only. */
export function freeHosts(slot: Slot, hosts: readonly HostCalendar[]): HostVerdict[] {
  return hosts.map((host) => {
    const conflict = firstConflict(slot, host.bookings);
    if (conflict) return { hostId: host.hostId, free: false, reason: "booked", conflict };
    const isAtWork = isWorkingThrough(slot, host.workingHours);
    return { hostId: host.hostId, free: isAtWork, reason: isAtWork ? null : "off_hours" };
  });
}

/** Working stretches of one weekday in order, touching and overlapping ones joined. */
export function workingStretches(
  weekday: number,
  workingHours: readonly WorkingHours[],
): { startMinute: number; endMinute: number }[] {
  const ordered = workingHours
    .filter((hours) => hours.weekday === weekday && hours.startMinute < hours.endMinute)
    .sort((a, b) => a.startMinute - b.startMinute);
  const joined: { startMinute: number; endMinute: number }[] = [];
  for (const { startMinute, endMinute } of ordered) {
    const previous = joined.at(-1);
    if (previous && startMinute <= previous.endMinute) {
      previous.endMinute = Math.max(previous.endMinute, endMinute);
    } else {
      joined.push({ startMinute, endMinute });
    }
  }
  return joined;
}

/** A slot that runs past midnight is worked by nobody: hours are those of one day. */
function isWorkingThrough(slot: Slot, workingHours: readonly WorkingHours[]): boolean {
  const date = jstDateOf(slot.start);
  const midnight = instantAt(date, 0).getTime();
  const startMinute = (slot.start.getTime() - midnight) / MINUTE_MS;
  const endMinute = (slot.end.getTime() - midnight) / MINUTE_MS;
  return workingStretches(weekdayOf(date), workingHours).some(
    (stretch) => stretch.startMinute <= startMinute && endMinute <= stretch.endMinute,
  );
}

function firstConflict(slot: Slot, bookings: readonly Slot[]): Slot | undefined {
  let first: Slot | undefined;
  for (const booking of bookings) {
    if (isOverlapping(slot, booking) && (!first || booking.start < first.start)) first = booking;
  }
  return first;
}

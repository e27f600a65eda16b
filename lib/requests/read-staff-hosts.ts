import type { Transaction } from "../db";
import type { HostBookingKind } from "../generated/prisma/client";
import { freeHosts, type WorkingHours } from "../rules/host-availability";
import { addDays, instantAt, jstDateOf, weekdayOf } from "../rules/jst";
import { isOverlapping, type Slot } from "../rules/slot";
import { referenceOf } from "./reference";

/** What a host is booked for, as staff may see it. */
export type StaffBooking = Slot & {
  readonly kind: HostBookingKind;
  readonly requestId: string | null;
  /** The request of a meeting or a held alternate. */
  readonly reference: string | null;
};

export type StaffHost = {
  readonly hostId: string;
  readonly name: string;
  readonly workingHours: readonly WorkingHours[];
  readonly bookings: readonly StaffBooking[];
};

/** Whether a host can hold a slot, and what is in the way. */
export type HostLook = {
  readonly hostId: string;
  readonly name: string;
  readonly isFree: boolean;
  /** Why not: booked for something, or not at work then. */
  readonly reason: HostBookingKind | "off_hours" | null;
  readonly conflict: StaffBooking | null;
  /** Meetings of the host in the week (Monday to Sunday) of the slot, this request's left out. */
  readonly weekMeetings: number;
};

/** Working hours and bookings of every active host in several stretches of time, read at once. */
export async function readStaffHosts(tx: Transaction, spans: readonly Slot[]): Promise<StaffHost[]> {
  const within = spans.map((span) => ({ startsAt: { lt: span.end }, endsAt: { gt: span.start } }));
  const rows = await tx.staffMember.findMany({
    where: { isHost: true, disabledAt: null },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      user: { select: { name: true } },
      workingHours: { select: { weekday: true, startMinute: true, endMinute: true } },
      bookings: {
        where: { OR: within },
        orderBy: { startsAt: "asc" },
        select: {
          kind: true,
          startsAt: true,
          endsAt: true,
          requestId: true,
          request: { select: { number: true } },
        },
      },
    },
  });
  return rows.map((host) => ({
    hostId: host.id,
    name: host.user.name,
    workingHours: host.workingHours,
    bookings: host.bookings.map(({ kind, startsAt, endsAt, requestId, request }) => ({
      kind,
      start: startsAt,
      end: endsAt,
      requestId,
      reference: request ? referenceOf(request.number) : null,
    })),
  }));
}

/** The week in Japan, Monday to Sunday, in which a slot begins. */
export function weekOf(slot: Slot): Slot {
  const date = jstDateOf(slot.start);
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
  return { start: instantAt(monday, 0), end: instantAt(addDays(monday, 7), 0) };
}

/**
 * Who could hold a slot and why not the others. The bookings of the request itself are no conflict:
 * its old meeting goes in the moment the new one comes.
 */
export function lookAtHosts(slot: Slot, hosts: readonly StaffHost[], ownRequestId: string): HostLook[] {
  const week = weekOf(slot);
  const others = hosts.map((host) => ({
    ...host,
    bookings: host.bookings.filter((booking) => booking.requestId !== ownRequestId),
  }));
  const verdicts = freeHosts(slot, others);
  return others.map((host, index) => {
    const verdict = verdicts[index];
    const conflict = verdict?.conflict
      ? (host.bookings.find((booking) => isOverlapping(booking, slot)) ?? null)
      : null;
    return {
      hostId: host.hostId,
      name: host.name,
      isFree: verdict?.free ?? false,
      reason: conflict ? conflict.kind : verdict?.reason === "off_hours" ? "off_hours" : null,
      conflict,
      weekMeetings: host.bookings.filter(
        (booking) => booking.kind === "meeting" && isOverlapping(booking, week),
      ).length,
    };
  });
}

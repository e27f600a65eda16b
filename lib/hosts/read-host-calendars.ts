import type { Transaction } from "../db";
import type { HostCalendar } from "../rules/host-availability";
import type { Slot } from "../rules/slot";

/** Working hours and bookings of every active host, for a stretch of time. */
export async function readHostCalendars(tx: Transaction, within: Slot): Promise<HostCalendar[]> {
  const hosts = await tx.staffMember.findMany({
    where: { isHost: true, disabledAt: null },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      user: { select: { name: true } },
      workingHours: { select: { weekday: true, startMinute: true, endMinute: true } },
      bookings: {
        where: { startsAt: { lt: within.end }, endsAt: { gt: within.start } },
        select: { startsAt: true, endsAt: true },
      },
    },
  });
  return hosts.map((host) => ({
    hostId: host.id,
    name: host.user.name,
    workingHours: host.workingHours,
    bookings: host.bookings.map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt })),
  }));
}

/** Live candidates of open requests other than `exceptRequestId`, for a stretch of time. */
export async function readLiveCandidates(
  tx: Transaction,
  within: Slot,
  exceptRequestId: string | null,
): Promise<{ requestId: string; slot: Slot }[]> {
  const rows = await tx.candidateSlot.findMany({
    where: {
      endedAt: null,
      startsAt: { lt: within.end },
      endsAt: { gt: within.start },
      ...(exceptRequestId ? { requestId: { not: exceptRequestId } } : {}),
    },
    select: { requestId: true, startsAt: true, endsAt: true },
  });
  return rows.map((row) => ({ requestId: row.requestId, slot: { start: row.startsAt, end: row.endsAt } }));
}

import type { Transaction } from "../db";
import { readHostCalendars } from "../hosts/read-host-calendars";
import { freeHosts } from "../rules/host-availability";
import type { Refusal } from "../rules/refusal";
import type { Slot } from "../rules/slot";

/**
 * Whether somebody can be the host of a slot: an active host, at work then (`host_off`, which a reason
 * sets aside). That they are not booked is the database's to say when the booking is written.
 */
export async function judgeHost(
  tx: Transaction,
  hostId: string,
  slot: Slot,
  field: string,
): Promise<Refusal[]> {
  const hosts = await readHostCalendars(tx, slot);
  const host = hosts.find((one) => one.hostId === hostId);
  if (!host) return [{ code: "host_missing", field }];
  const [verdict] = freeHosts(slot, [{ ...host, bookings: [] }]);
  return verdict?.reason === "off_hours" ? [{ code: "host_off", field, params: { name: host.name } }] : [];
}

import type { Transaction } from "../db";
import { readLiveCandidates } from "../hosts/read-host-calendars";
import type { Closure } from "../rules/business-days";
import type { MonthHolder } from "../rules/closed-dates";
import { type Policy, policySettingsSchema } from "../rules/policy";
import type { Slot } from "../rules/slot";
import { spanOf } from "./judge-offer";
import { slotOf, standingMeetingOf } from "./load-request";
import { readStaffHosts, weekOf } from "./read-staff-hosts";
import type { StaffRequestRow } from "./read-staff-row";
import { lookAtSlot, type SlotLook } from "./read-staff-slot";
import { referenceOf } from "./reference";
import type { StaffRequest } from "./staff-request";

type Terms = {
  readonly now: Date;
  readonly closures: readonly Closure[];
  readonly claimedMonths: ReadonlyMap<string, MonthHolder>;
};

/** A request's candidates and standing meeting with the hosts' calendars around them, read at once. */
export async function readSlotLooks(
  tx: Transaction,
  row: StaffRequestRow,
  terms: Terms,
): Promise<Pick<StaffRequest, "candidates" | "meeting" | "leadBusinessDays">> {
  const standing = standingMeetingOf(row);
  const slots = [...row.candidates.map(slotOf), ...(standing ? [standing] : [])];
  const hosts = slots.length > 0 ? await readStaffHosts(tx, slots.map(weekOf)) : [];
  const rivals = await readRivals(tx, row.id, slots);
  const policy: Policy = { ...policySettingsSchema.parse(row.policy.settings), version: row.policyVersion };
  const known = { ...terms, ownRequestId: row.id, hosts, rivals, policy, terms: row.account };
  const look = (slot: Slot, offeredAt: Date): SlotLook => lookAtSlot({ ...known, slot, offeredAt });
  return {
    leadBusinessDays: policy.leadBusinessDays,
    candidates: row.candidates.map((one) => ({ rank: one.rank, ...look(slotOf(one), one.offeredAt) })),
    meeting:
      standing && row.hostId && row.host
        ? { hostId: row.hostId, hostName: row.host.user.name, ...look(standing, row.submittedAt) }
        : null,
  };
}

/** Live candidates of other requests around the slots, with the reference of each. */
async function readRivals(tx: Transaction, ownRequestId: string, slots: readonly Slot[]) {
  const span = spanOf(slots);
  const live = span ? await readLiveCandidates(tx, span, ownRequestId) : [];
  if (live.length === 0) return [];
  const rows = await tx.meetingRequest.findMany({
    where: { id: { in: [...new Set(live.map(({ requestId }) => requestId))] } },
    select: { id: true, number: true },
  });
  const references = new Map(rows.map(({ id, number }) => [id, referenceOf(number)]));
  return live.map(({ requestId, slot }) => ({ reference: references.get(requestId) ?? "", slot }));
}

import type { Transaction } from "../db";
import type { Prisma } from "../generated/prisma/client";
import type { StaffEntry } from "./recipients";

const ENTRY = {
  id: true,
  disabledAt: true,
  user: { select: { id: true, name: true, email: true, language: true, timeZone: true } },
} as const satisfies Prisma.StaffMemberSelect;

/** The members of staff of these ids, each once, as somebody a mail can go to. */
export async function readStaffEntries(tx: Transaction, ids: readonly string[]): Promise<StaffEntry[]> {
  return tx.staffMember.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: { id: "asc" },
    select: ENTRY,
  });
}

/** Everybody of support who still works here. */
export async function readActiveStaff(tx: Transaction): Promise<StaffEntry[]> {
  return tx.staffMember.findMany({ where: { disabledAt: null }, orderBy: { id: "asc" }, select: ENTRY });
}

import type { Transaction } from "../db";

/** Who has the meeting of a request in their calendar: the last file sent to them asked to take it in. */
export type Invited = {
  readonly userIds: ReadonlySet<string>;
  readonly staffIds: ReadonlySet<string>;
};

/** For events that change nobody's calendar. */
export const NOBODY_INVITED: Invited = { userIds: new Set(), staffIds: new Set() };

/** Reads who was invited before the event whose mails are about to be written. */
export async function readInvited(tx: Transaction, requestId: string): Promise<Invited> {
  const files = await tx.mailOutbox.findMany({
    where: { requestId, calendarMethod: { not: null } },
    orderBy: { version: "asc" },
    select: { kind: true, recipientId: true, calendarMethod: true },
  });
  const heldBy = (side: string) => {
    const last = new Map(
      files
        .filter(({ kind }) => kind.startsWith(`${side}.`))
        .map(({ recipientId, calendarMethod }) => [recipientId, calendarMethod]),
    );
    return [...last].filter(([, method]) => method === "REQUEST").map(([recipientId]) => recipientId);
  };
  const hosts = heldBy("staff");
  const staff =
    hosts.length === 0
      ? []
      : await tx.staffMember.findMany({ where: { userId: { in: hosts } }, select: { id: true } });
  return { userIds: new Set(heldBy("customer")), staffIds: new Set(staff.map(({ id }) => id)) };
}

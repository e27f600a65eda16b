import type { Actor } from "../auth/actor";
import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";

/** An account of a person, and whether they get the mails about their colleagues' requests in it. */
export type NotifiedAccount = {
  readonly accountId: string;
  readonly operatorId: string;
  readonly name: string;
  readonly isNotified: boolean;
};

/** The accounts a person belongs to, in the order in which they joined them. */
export async function readNotifiedAccounts({
  actor,
}: {
  actor: Actor;
}): Promise<Result<readonly NotifiedAccount[]>> {
  if (actor.kind === "system") return NOT_FOUND;
  const members = await database().member.findMany({
    where: { userId: actor.userId, removedAt: null },
    orderBy: { createdAt: "asc" },
    select: { isNotified: true, account: { select: { id: true, operatorId: true, name: true } } },
  });
  const accounts = members.map(({ isNotified, account: { id, operatorId, name } }) => ({
    accountId: id,
    operatorId,
    name,
    isNotified,
  }));
  return ok(accounts);
}

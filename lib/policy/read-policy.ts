import type { Transaction } from "../db";
import { type Policy, policySettingsSchema } from "../rules/policy";

/** The policy in force at `now`: the newest version whose day has come. Throws when there is none. */
export async function policyInForce(tx: Transaction, now: Date): Promise<Policy> {
  const row = await tx.policyVersion.findFirst({
    where: { effectiveFrom: { lte: now } },
    orderBy: [{ effectiveFrom: "desc" }, { version: "desc" }],
  });
  if (!row) throw new Error("No policy is in force: the database was not seeded");
  return { ...policySettingsSchema.parse(row.settings), version: row.version };
}

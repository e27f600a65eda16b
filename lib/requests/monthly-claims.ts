import { sqlFaultOf, type Transaction } from "../db";
import type { LoadedRequest } from "./load-request";

const UNIQUE_VIOLATION = "23505";

/** Thrown when another request of the account holds one of these months. */
export class ClaimTakenError extends Error {
  constructor(readonly months: readonly string[]) {
    super("A month is claimed by another request");
  }
}

/** Claims equal the months of the standing meeting, live candidates and live alternates. */
export async function settleClaims(
  tx: Transaction,
  request: LoadedRequest,
  months: readonly string[],
  now: Date,
): Promise<void> {
  const present = new Set(request.claims.map((claim) => claim.month));
  const extra = [...present].filter((month) => !months.includes(month));
  const missing = months.filter((month) => !present.has(month));
  if (extra.length > 0) {
    await tx.monthlyClaim.deleteMany({ where: { requestId: request.id, month: { in: extra } } });
  }
  if (missing.length > 0) await claimMonths(tx, request, missing, now);
}

/** Claims months for a request, or throws `ClaimTakenError`. No count-then-insert: the key is the rule. */
export async function claimMonths(
  tx: Transaction,
  request: { readonly id: string; readonly accountId: string },
  months: readonly string[],
  now: Date,
): Promise<void> {
  const data = months.map((month) => ({
    accountId: request.accountId,
    month,
    requestId: request.id,
    claimedAt: now,
  }));
  await tx.monthlyClaim.createMany({ data }).catch((error: unknown) => {
    throw sqlFaultOf(error)?.state === UNIQUE_VIOLATION ? new ClaimTakenError(months) : error;
  });
}

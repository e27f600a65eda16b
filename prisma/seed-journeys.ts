import { closeDatabase, database } from "../lib/db";
import { env } from "../lib/env";
import { buildAccount, buildMember } from "./builders";

/** How many accounts the journeys have for themselves, so that none is in another's way. */
const JOURNEYS = 30;

/** Adds to the demo data one Enterprise account and person per journey: 旅程 01, 旅程 02 … */
async function seedJourneys(): Promise<void> {
  if (env().mode !== "test") throw new Error("Journey data is for test only.");
  if ((await database().customerAccount.count({ where: { operatorId: { startsWith: "OP00000020" } } })) > 0)
    return;
  for (let index = 1; index <= JOURNEYS; index += 1) {
    const number = String(index).padStart(2, "0");
    const accountId = await buildAccount({
      operatorId: `OP00000020${number}`,
      name: `旅程 ${number} 株式会社`,
    });
    await buildMember({ accountId, name: `旅程 ${number}`, email: `journey-${number}@example.jp` });
  }
}

await seedJourneys();
await closeDatabase();

import { businessNow } from "../lib/clock";
import { closeDatabase, database } from "../lib/db";
import { claimDeployment } from "../lib/deployment-mark";
import { env } from "../lib/env";
import { buildDemoData } from "./demo-data";
import { emptyTables } from "./empty-tables";
import { withMigrationLock } from "./migration-lock";

/** Seeds an empty database of this deployment once; a seeding that was broken off starts anew. */
async function seed(): Promise<string> {
  if (!env().isEvaluation) throw new Error("Demo data is for evaluation and test only.");
  await claimDeployment();
  const mark = await database().deploymentMark.findUniqueOrThrow({ where: { id: 1 } });
  if (mark.seeding === "done") return "The demo data is there already.";
  if (mark.seeding === "none" && (await database().user.count()) > 0) {
    throw new Error("This database holds people already. Demo data goes into an empty one only.");
  }
  await emptyTables();
  await database().deploymentMark.create({ data: { mode: "evaluation", seeding: "started" } });
  await buildDemoData(businessNow());
  await database().deploymentMark.update({ where: { id: 1 }, data: { seeding: "done" } });
  return "The demo data is ready.";
}

console.log(await withMigrationLock(seed));
await closeDatabase();

// npm run db:migrate   applies what is missing (also in production: APP_MODE and DATABASE_URL as there)
// npm run db:seed      fills an empty database with the demo
// npm run db:reset     throws the embedded demo database away and makes it anew
import { rmSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironmentFiles } from "./setup/app-environment.mjs";
import { requireFreeFolder } from "./setup/data-folder.mjs";
import { databaseSteps, stampPath } from "./setup/database.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { evaluationEnvironment } from "./setup/evaluation.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, printError } from "./setup/progress.mjs";

const ACTIONS = { migrate: ["migrate"], seed: ["migrate", "seed"], reset: ["migrate", "seed"] };

function discardEmbedded(environment) {
  if (environment.DATABASE_URL) {
    throw new Error(
      "db:reset only throws the embedded database away. Drop and create the server's yourself.",
    );
  }
  rmSync(join(environment.DATA_DIR, "database"), { recursive: true, force: true });
  rmSync(stampPath(environment.DATA_DIR), { force: true });
}

async function prepare(action) {
  const steps = ACTIONS[action];
  if (!steps) throw new Error(`Which one: ${Object.keys(ACTIONS).join(", ")}?`);
  loadEnvironmentFiles();
  const isProduction = process.env.APP_MODE === "production";
  if (isProduction && action !== "migrate") throw new Error(`db:${action} is for the demo only.`);
  const environment = isProduction ? { ...process.env } : evaluationEnvironment();
  if (!environment.DATABASE_URL) requireFreeFolder(environment.DATA_DIR);

  const step = createProgress(2 + steps.length);
  await step("dependencies", ensureDependencies);
  await step("database client", ensurePrismaClient);
  if (action === "reset") discardEmbedded(environment);
  const database = databaseSteps(environment);
  for (const name of steps) await step(name, database[name]);
}

try {
  await prepare(process.argv[2]);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

// The production build as the journeys meet it: test mode, a fixed business clock, demo data in a
// temporary folder that goes when the server ends. E2E_PORT names the port; `npm run test:e2e` builds first.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutAppEnvironment } from "./setup/app-environment.mjs";
import { databaseSteps } from "./setup/database.mjs";
import { onExit } from "./setup/on-exit.mjs";
import { printError } from "./setup/progress.mjs";
import { inProject, TOOLS } from "./setup/project.mjs";
import { runOrThrow } from "./setup/run-command.mjs";
import { serveNext } from "./setup/serve.mjs";

/** Tuesday 2026-11-24, 10:00 in Tokyo. */
const FIXED_NOW = "2026-11-24T01:00:00Z";

const folder = mkdtempSync(join(tmpdir(), "office-hours-e2e-"));
onExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

const port = process.env.E2E_PORT ?? "3100";
const environment = {
  ...withoutAppEnvironment(),
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  APP_MODE: "test",
  APP_NOW: process.env.APP_NOW || FIXED_NOW,
  APP_ORIGIN: `http://localhost:${port}`,
  HOST: "127.0.0.1",
  PORT: port,
  DATA_DIR: folder,
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  // A journey that asks too often says from where; all others come from nowhere and are not counted.
  TRUSTED_PROXY_HEADER: "x-test-client",
  LOG_LEVEL: process.env.LOG_LEVEL || "warn",
};

try {
  const database = databaseSteps(environment);
  await database.migrate();
  await database.seed();
  await runOrThrow(process.execPath, [...TOOLS.tsx, inProject("prisma/seed-journeys.ts")], {
    timeoutMs: 60_000,
    env: environment,
  });
  const server = await serveNext("start", environment);
  console.log(`Serving ${environment.APP_ORIGIN}`);
  process.exitCode = await server.ended;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

import { join } from "node:path";
import { hasEmbeddedDatabase } from "./data-folder.mjs";
import { hashFiles } from "./hash-files.mjs";
import { inProject, TOOLS } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const LIMIT_MS = 5 * 60_000;

const runScript = (name, environment) =>
  runOrThrow(process.execPath, [...TOOLS.tsx, inProject(name)], { timeoutMs: LIMIT_MS, env: environment });

/**
 * Steps by which the database of `environment` becomes ready: `migrate` and `seed`, each returning a
 * note. A server is always asked, since others may have changed it. The embedded database belongs to
 * this folder alone, so a stamp beside it saves opening it; it is opened by one process at a time, and
 * both steps have let it go when they return.
 */
export function databaseSteps(environment) {
  if (environment.DATABASE_URL) {
    return {
      migrate: async () => lastLine(await runScript("scripts/migrate.ts", environment)),
      seed: async () => lastLine(await runScript("prisma/seed.ts", environment)),
    };
  }
  const path = stampPath(environment.DATA_DIR);
  const done = hasEmbeddedDatabase(environment.DATA_DIR) ? readStamp(path) : {};
  const migrations = hashFiles([inProject("prisma/migrations")]);
  const mode = environment.APP_MODE;
  return {
    migrate: async () => {
      if (done.migrations === migrations && done.mode === mode) return "up to date";
      await runScript("scripts/migrate.ts", environment);
      writeStamp(path, { ...done, migrations, mode });
      return "migrated";
    },
    seed: async () => {
      if (done.isSeeded && done.mode === mode) return "up to date";
      await runScript("prisma/seed.ts", environment);
      writeStamp(path, { migrations, mode, isSeeded: true });
      return "seeded";
    },
  };
}

/** Where a data folder's stamp lies. */
export function stampPath(folder) {
  return join(folder, "setup.json");
}

const lastLine = (output) => output.trim().split("\n").at(-1);

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

export type DatabaseTemplate =
  | { engine: "postgres"; adminUrl: string; name: string }
  | { engine: "pglite"; folder: string };

declare module "vitest" {
  export interface ProvidedContext {
    databaseTemplate: DatabaseTemplate;
  }
}

/** Migrates one template database per run; test files copy it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (process.env.TEST_ENGINE === "postgres") {
    if (!adminUrl) throw new Error("TEST_ENGINE=postgres needs TEST_DATABASE_URL");
    return setUpServer(project, adminUrl);
  }
  const folder = mkdtempSync(join(tmpdir(), "office-hours-template-"));
  migrate({ APP_MODE: "test", DATA_DIR: folder, DATABASE_URL: "" });
  project.provide("databaseTemplate", { engine: "pglite", folder });
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function setUpServer(project: TestProject, adminUrl: string): Promise<() => Promise<void>> {
  const name = `office_hours_template_${process.pid}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  migrate({ APP_MODE: "test", DATABASE_URL: url.href });
  project.provide("databaseTemplate", { engine: "postgres", adminUrl, name });
  return async () => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.end();
  };
}

// In a process of its own, as in production: nothing of it stays in the test's modules.
function migrate(environment: Record<string, string>): void {
  const tsx = createRequire(import.meta.url).resolve("tsx/cli");
  execFileSync(process.execPath, [tsx, "scripts/migrate.ts"], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 120_000,
  });
}

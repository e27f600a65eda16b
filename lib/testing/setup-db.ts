import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";

// Runs before each test file: gives it a migrated database of its own, on the engine under test.
process.env.APP_MODE = "test";
delete process.env.APP_NOW;

const template = inject("databaseTemplate");
let dropIt: () => Promise<void>;

if (template.engine === "postgres") {
  const name = `office_hours_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(template.adminUrl, `CREATE DATABASE "${name}" TEMPLATE "${template.name}"`);
  const url = new URL(template.adminUrl);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  process.env.DATABASE_CONNECTIONS = "32";
  dropIt = () => onServer(template.adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
} else {
  const folder = mkdtempSync(join(tmpdir(), "office-hours-test-"));
  cpSync(template.folder, folder, { recursive: true });
  delete process.env.DATABASE_URL;
  process.env.DATA_DIR = folder;
  dropIt = async () => rmSync(folder, { recursive: true, force: true });
}

afterAll(async () => {
  const { closeDatabase } = await import("../db");
  await closeDatabase();
  await dropIt();
});

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

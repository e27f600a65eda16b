import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { database, migrationAdapter } from "../lib/db";
import { isOnServer } from "../lib/testing/test-database";
import { applyMigrations, draftMigration, migrationNames } from "./apply-migrations";

const TSX = createRequire(import.meta.url).resolve("tsx/cli");
const MIGRATE = join(import.meta.dirname, "../scripts/migrate.ts");

type Applied = { name: string; checksum: string; finished: boolean };

const applied = () =>
  database().$queryRaw<Applied[]>`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations ORDER BY migration_name`;

/** Runs the command people run, and says what it wrote. */
async function migrate(
  environment: Record<string, string>,
): Promise<{ code: number | null; out: string; err: string }> {
  const child: ChildProcess = spawn(process.execPath, [TSX, MIGRATE], {
    env: { ...process.env, APP_MODE: "test", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("no output to read");
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  await ended;
  return { code: child.exitCode, out: out.trim(), err };
}

const ALL_APPLIED = `Applied: ${migrationNames().join(", ")}`;
const UP_TO_DATE = "The database is up to date.";

describe("a migrated database", () => {
  it("has every migration, each once and complete", async () => {
    const rows = await applied();
    expect(rows.map(({ name, finished }) => ({ name, finished }))).toEqual(
      migrationNames().map((name) => ({ name, finished: true })),
    );
  });

  it("stays as it is when migrated again", async () => {
    const before = await applied();
    expect(await applyMigrations(migrationAdapter())).toEqual([]);
    expect(await applied()).toEqual(before);
  });

  it("refuses a migration that was edited after it was applied, and names it", async () => {
    const [first] = await applied();
    if (!first) throw new Error("nothing was applied");
    await database()
      .$executeRaw`UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name = ${first.name}`;
    try {
      await expect(applyMigrations(migrationAdapter())).rejects.toThrow(first.name);
    } finally {
      await database()
        .$executeRaw`UPDATE _prisma_migrations SET checksum = ${first.checksum} WHERE migration_name = ${first.name}`;
    }
    expect(await applyMigrations(migrationAdapter())).toEqual([]);
  });

  it("refuses to go on after a migration that broke off, and names it", async () => {
    const [first] = await applied();
    if (!first) throw new Error("nothing was applied");
    await database()
      .$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name = ${first.name}`;
    try {
      await expect(applyMigrations(migrationAdapter())).rejects.toThrow(first.name);
    } finally {
      await database()
        .$executeRaw`UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE migration_name = ${first.name}`;
    }
    expect(await applyMigrations(migrationAdapter())).toEqual([]);
  });
});

describe("the migrations", () => {
  it("together make what the schema says, so nothing is left to draft", async () => {
    const script = await draftMigration(migrationAdapter(), "empty");
    const tables = [...script.matchAll(/CREATE TABLE "(\w+)"/g)].map((match) => match[1]);
    const rows = await database().$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
    expect(rows.map(({ name }) => name).sort()).toEqual(tables.sort());
  });
});

if (isOnServer)
  describe("an empty database on a server", () => {
    const names: string[] = [];

    const onServer = async (statement: string) => {
      const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };

    async function newDatabase(): Promise<string> {
      const name = `office_hours_empty_${process.pid}_${names.length}`;
      await onServer(`CREATE DATABASE "${name}"`);
      names.push(name);
      const url = new URL(process.env.TEST_DATABASE_URL ?? "");
      url.pathname = `/${name}`;
      return url.href;
    }

    afterEach(async () => {
      for (const name of names.splice(0)) await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });

    it("is migrated by several processes at the same time: one does it, all succeed", async () => {
      const DATABASE_URL = await newDatabase();
      const ends = await Promise.all([1, 2, 3].map(() => migrate({ DATABASE_URL })));
      expect(ends.map(({ code, err }) => ({ code, err }))).toEqual(ends.map(() => ({ code: 0, err: "" })));
      expect(ends.map(({ out }) => out).sort()).toEqual([ALL_APPLIED, UP_TO_DATE, UP_TO_DATE]);
    });

    it("speaks UTC to every later session, whatever the server's own zone", async () => {
      const DATABASE_URL = await newDatabase();
      await migrate({ DATABASE_URL });
      const client = new pg.Client({ connectionString: DATABASE_URL });
      await client.connect();
      const { rows } = await client.query("SHOW timezone");
      await client.end();
      expect(rows).toEqual([{ TimeZone: "UTC" }]);
    });
  });

if (!isOnServer)
  describe("an empty data folder", () => {
    it("is migrated once, and by one process at a time", async () => {
      const folder = mkdtempSync(join(tmpdir(), "office-hours-empty-"));
      try {
        const environment = { DATA_DIR: folder, DATABASE_URL: "" };
        const ends = await Promise.all([migrate(environment), migrate(environment)]);
        const [winner, loser] = ends.toSorted((a, b) => (a.code ?? -1) - (b.code ?? -1));
        expect(winner).toEqual({ code: 0, out: ALL_APPLIED, err: "" });
        // The second came while the first was at work, and was told so; or after it, and found all done.
        if (loser?.code === 0) expect(loser.out).toBe(UP_TO_DATE);
        else expect(loser?.err).toContain("The data folder is in use by process");
        expect((await migrate(environment)).out).toBe(UP_TO_DATE);
        expect(readdirSync(folder)).toEqual(["database"]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

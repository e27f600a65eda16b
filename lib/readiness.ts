import { readdirSync } from "node:fs";
import { join } from "node:path";
import { database } from "./db";

const DATABASE_ANSWER_MS = 1_000;

/** The migrations this build was written for, oldest first. */
function expectedMigrations(): string[] {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Names of the migrations that the open database still lacks. */
export async function missingMigrations(): Promise<string[]> {
  const [table] = await database().$queryRaw<{ exists: boolean }[]>`
    SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`;
  if (!table?.exists) return expectedMigrations();
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map(({ name }) => name));
  return expectedMigrations().filter((name) => !applied.has(name));
}

export type Readiness = "ready" | "database_silent" | "migrations_missing";

/** Whether this process can serve: the database answers within a second and is at the right level. */
export async function readiness(): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Readiness>((done) => {
    timer = setTimeout(() => done("database_silent"), DATABASE_ANSWER_MS);
  });
  const level = missingMigrations().then(
    (missing): Readiness => (missing.length === 0 ? "ready" : "migrations_missing"),
    (): Readiness => "database_silent",
  );
  try {
    return await Promise.race([level, silence]);
  } finally {
    clearTimeout(timer);
  }
}

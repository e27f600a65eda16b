import { readdirSync } from "node:fs";
import { join } from "node:path";
import { database } from "./db";
import { countMailTroubles } from "./mail/mail-troubles";

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
  const level = missingMigrations().then(
    (missing): Readiness => (missing.length === 0 ? "ready" : "migrations_missing"),
    (): Readiness => "database_silent",
  );
  return withinLimit(level, "database_silent");
}

/** What does not keep this process from serving and yet needs a person. */
export type ReadinessWarning = "mail_late" | "mail_dead";

/** What is amiss at `now` with mail that waits too long or was given up; silence within a second is none. */
export async function readinessWarnings(now: Date): Promise<readonly ReadinessWarning[]> {
  const warnings = countMailTroubles(now).then(
    ({ late, dead }): readonly ReadinessWarning[] => [
      ...(late > 0 ? (["mail_late"] as const) : []),
      ...(dead > 0 ? (["mail_dead"] as const) : []),
    ],
    () => [],
  );
  return withinLimit(warnings, []);
}

async function withinLimit<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<T>((done) => {
    timer = setTimeout(() => done(otherwise), DATABASE_ANSWER_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

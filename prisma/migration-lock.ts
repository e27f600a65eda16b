import pg from "pg";
import { env } from "../lib/env";

/** Any fixed number of our own: the advisory lock under which migrations and seeding run. */
const MIGRATION_LOCK = 4_071_024;

/**
 * Runs `work` while no other process migrates or seeds the same server. The embedded engine needs no
 * lock of its own: its folder belongs to one process.
 */
export async function withMigrationLock<T>(work: () => Promise<T>): Promise<T> {
  const url = env().databaseUrl;
  if (!url) return work();
  // A session lock lives on one connection, so it cannot go through the pool.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}

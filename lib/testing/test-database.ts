import { emptyTables } from "../../prisma/empty-tables";

/** Empties the test's database; each test starts from nothing. */
export async function resetDatabase(): Promise<void> {
  await emptyTables();
}

/** Whether this run is on a real server, where alone a race proves something. */
export const isOnServer = process.env.TEST_ENGINE === "postgres";

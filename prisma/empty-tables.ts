import { database } from "../lib/db";

/** Empties every table and puts numbers back to their start. For demo and test databases only. */
export async function emptyTables(): Promise<void> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const names = tables.map((table) => table.name).join(", ");
  await database().$executeRawUnsafe(`TRUNCATE ${names} RESTART IDENTITY CASCADE`);
}

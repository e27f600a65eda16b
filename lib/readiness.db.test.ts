import { describe, expect, it } from "vitest";
import { database } from "./db";
import { missingMigrations, readiness } from "./readiness";

describe("whether this process can serve", () => {
  it("is so when every migration is applied", async () => {
    expect(await missingMigrations()).toEqual([]);
    expect(await readiness()).toBe("ready");
  });

  it("is not so while a migration is missing, unfinished or rolled back", async () => {
    const [{ name } = { name: "" }] = await database().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1`;
    await database()
      .$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = finished_at WHERE migration_name = ${name}`;
    expect(await missingMigrations()).toEqual([name]);
    await database().$executeRaw`
      UPDATE _prisma_migrations SET rolled_back_at = NULL, finished_at = NULL WHERE migration_name = ${name}`;
    expect(await readiness()).toBe("migrations_missing");
    await database().$executeRaw`DELETE FROM _prisma_migrations WHERE migration_name = ${name}`;
    expect(await readiness()).toBe("migrations_missing");
  });

  it("is not so on a database that was never migrated", async () => {
    await database().$executeRaw`DROP TABLE _prisma_migrations`;
    expect(await readiness()).toBe("migrations_missing");
  });
});

import { describe, expect, it } from "vitest";
import { database } from "./db";
import { writeMail } from "./mail/fixtures/outbox-mails";
import { missingMigrations, readiness, readinessWarnings } from "./readiness";
import { resetDatabase } from "./testing/test-database";

describe("what needs a person while this process serves", () => {
  const WRITTEN_AT = new Date("2026-11-24T01:00:00Z");
  const minutesOn = (minutes: number) => new Date(WRITTEN_AT.getTime() + minutes * 60_000);

  it("is mail that has waited for an hour, whatever happened to it since", async () => {
    await resetDatabase();
    await writeMail({ createdAt: WRITTEN_AT });
    expect(await readinessWarnings(minutesOn(59))).toEqual([]);
    expect(await readinessWarnings(minutesOn(60))).toEqual(["mail_late"]);
    await database().mailOutbox.updateMany({ data: { state: "sending", attempts: 7 } });
    expect(await readinessWarnings(minutesOn(60))).toEqual(["mail_late"]);
  });

  it("is mail that was given up, and never mail with a key, which expires", async () => {
    await resetDatabase();
    const expiresAt = minutesOn(10);
    await writeMail({ kind: "sign_in", state: "dead", expiresAt });
    await writeMail({ kind: "sign_in", createdAt: WRITTEN_AT, expiresAt });
    expect(await readinessWarnings(minutesOn(90))).toEqual([]);
    await writeMail({ state: "dead" });
    expect(await readinessWarnings(WRITTEN_AT)).toEqual(["mail_dead"]);
  });
});

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

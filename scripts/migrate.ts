import { closeDatabase, migrationAdapter } from "../lib/db";
import { applyMigrations } from "../prisma/apply-migrations";
import { withMigrationLock } from "../prisma/migration-lock";

const applied = await withMigrationLock(() => applyMigrations(migrationAdapter()));
console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
await closeDatabase();
// The schema engine leaves a timer of ten seconds behind, for which nobody should wait.
process.exit(0);

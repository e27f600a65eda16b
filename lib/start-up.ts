import { claimDeployment, DeploymentMarkError } from "./deployment-mark";
import { EnvironmentError, env } from "./env";
import { log } from "./log";
import { startOutbox, stopOutbox } from "./mail/run-outbox";
import { startMeetWorker, stopMeetWorker } from "./meet/run-meet-worker";
import { FolderInUseError } from "./process-lock";
import { missingMigrations } from "./readiness";
import { refuseTrace } from "./refuse-trace";
import { startScheduler, stopScheduler } from "./scheduler";
import { beforeShutdown, endOnSignals } from "./shutdown";

/** Thrown when the database is behind the build. */
class MigrationsMissingError extends Error {}

/**
 * Everything that must hold before the first request is served: a usable configuration, a migrated
 * database of this kind of deployment, an orderly end. What does not hold is said plainly and ends the
 * process.
 */
export async function startUp(): Promise<void> {
  try {
    const { mode, origin } = env();
    const missing = await missingMigrations();
    if (missing.length > 0) {
      throw new MigrationsMissingError(
        `The database lacks ${missing.length} migration(s). Run npm run db:migrate first.`,
      );
    }
    await claimDeployment();
    endOnSignals();
    startScheduler();
    beforeShutdown(stopScheduler);
    startOutbox();
    beforeShutdown(stopOutbox);
    startMeetWorker();
    beforeShutdown(stopMeetWorker);
    refuseTrace();
    log("info", "started", { mode, host: new URL(origin).host });
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}

const PLAIN_ERRORS = [EnvironmentError, DeploymentMarkError, MigrationsMissingError, FolderInUseError];

function reasonOf(error: unknown): string {
  if (PLAIN_ERRORS.some((kind) => error instanceof kind))
    return String(error instanceof Error ? error.message : error);
  return `The application cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

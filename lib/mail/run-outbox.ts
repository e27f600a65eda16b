import { businessNow } from "../clock";
import { log, logFault } from "../log";
import { countMailTroubles } from "./mail-troubles";
import { type OutboxWorker, startWorker, type WorkerPace } from "./outbox-worker";
import { transportOfEnvironment } from "./transport";
import { onOutboxWoken } from "./wake-outbox";

/** How often the log is told that mails wait too long. */
const ALARM_MS = 10 * 60_000;

type Running = { worker: OutboxWorker; alarm: NodeJS.Timeout };

const holder = globalThis as typeof globalThis & { officeHoursOutbox?: Running };

/** Starts sending in this process; a second call changes nothing. */
export function startOutbox(pace?: WorkerPace): void {
  if (holder.officeHoursOutbox) return;
  const worker = startWorker(transportOfEnvironment(), pace);
  const alarm = setInterval(() => void reportTroubles(), ALARM_MS);
  alarm.unref();
  onOutboxWoken(worker.wake);
  holder.officeHoursOutbox = { worker, alarm };
}

/** Stops sending, after the mails on their way. */
export async function stopOutbox(): Promise<void> {
  const running = holder.officeHoursOutbox;
  holder.officeHoursOutbox = undefined;
  if (!running) return;
  onOutboxWoken(null);
  clearInterval(running.alarm);
  await running.worker.stop();
}

async function reportTroubles(): Promise<void> {
  try {
    const { late, dead } = await countMailTroubles(businessNow());
    if (late + dead > 0) log("error", "mail_troubles", { late, dead });
  } catch (error) {
    logFault("mail_alarm_failed", error);
  }
}

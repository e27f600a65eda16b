import { businessNow } from "./clock";
import { log, logFault } from "./log";
import { deleteExpiredDrafts } from "./requests/delete-expired-drafts";
import { expireRequests } from "./requests/expire-requests";

/** How often what has run out of time is ended: holds are free at most this long after their deadline. */
const TICK_MS = 60_000;

/**
 * Everything that happens by the passing of time, once. Idempotent and safe in several processes: each
 * step is guarded by the database. Returns how many requests expired and drafts were deleted.
 */
export async function tick({ now }: { readonly now: Date }): Promise<{ expired: number; drafts: number }> {
  const expired = await expireRequests({ now });
  const drafts = await deleteExpiredDrafts({ now });
  return { expired: expired.length, drafts };
}

type Scheduler = { timer: NodeJS.Timeout; underWay: Promise<void> };

const holder = globalThis as typeof globalThis & { officeHoursScheduler?: Scheduler };

/** Starts the ticking of this process; a second call changes nothing. */
export function startScheduler(): void {
  if (holder.officeHoursScheduler) return;
  const timer = setInterval(() => {
    const scheduler = holder.officeHoursScheduler;
    // A tick that outlasts the interval is followed, not overtaken.
    if (scheduler) scheduler.underWay = scheduler.underWay.then(tickSafely);
  }, TICK_MS);
  timer.unref();
  holder.officeHoursScheduler = { timer, underWay: Promise.resolve() };
}

/** Stops the ticking and waits for a tick under way. */
export async function stopScheduler(): Promise<void> {
  const scheduler = holder.officeHoursScheduler;
  holder.officeHoursScheduler = undefined;
  if (!scheduler) return;
  clearInterval(scheduler.timer);
  await scheduler.underWay;
}

async function tickSafely(): Promise<void> {
  try {
    const { expired, drafts } = await tick({ now: businessNow() });
    if (expired + drafts > 0) log("info", "tick", { expired, drafts });
  } catch (error) {
    // The next tick tries again; one bad minute must not end the process.
    logFault("tick_failed", error);
  }
}

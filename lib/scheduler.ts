import { businessNow } from "./clock";
import { log, logFault } from "./log";
import { deleteExpiredDrafts } from "./requests/delete-expired-drafts";
import { expireRequests } from "./requests/expire-requests";
import { fallBackToMeet } from "./requests/fall-back-to-meet";
import { sendReminders } from "./requests/send-reminders";

/** How often what has run out of time is ended: holds are free at most this long after their deadline. */
const TICK_MS = 60_000;

/** How much happened in one tick. */
export type Ticked = {
  readonly expired: number;
  readonly fellBack: number;
  readonly reminded: number;
  readonly drafts: number;
};

/**
 * Everything that happens by the passing of time, once. Idempotent and safe in several processes: each
 * part is guarded by the database. What has run out comes first, so that nobody is reminded of it. A
 * fault in one part is logged and keeps no other back; the next tick tries again.
 */
export async function tick({ now }: { readonly now: Date }): Promise<Ticked> {
  return {
    expired: await attempt("expire", async () => (await expireRequests({ now })).length),
    fellBack: await attempt("fall_back", async () => (await fallBackToMeet({ now })).length),
    reminded: await attempt("remind", () => sendReminders({ now })),
    drafts: await attempt("drafts", () => deleteExpiredDrafts({ now })),
  };
}

async function attempt(part: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    logFault("tick_failed", error, { part });
    return 0;
  }
}

type Scheduler = { timer: NodeJS.Timeout; underWay: Promise<void> };

const holder = globalThis as typeof globalThis & { officeHoursScheduler?: Scheduler };

/** Starts the ticking of this process; a second call changes nothing. */
export function startScheduler(): void {
  if (holder.officeHoursScheduler) return;
  const timer = setInterval(() => {
    const scheduler = holder.officeHoursScheduler;
    // A tick that outlasts the interval is followed, not overtaken.
    if (scheduler) scheduler.underWay = scheduler.underWay.then(tickAndLog);
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

async function tickAndLog(): Promise<void> {
  const ticked = await tick({ now: businessNow() });
  if (Object.values(ticked).some((count) => count > 0)) log("info", "tick", ticked);
}

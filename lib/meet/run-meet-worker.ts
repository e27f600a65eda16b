import { businessNow } from "../clock";
import { env } from "../env";
import { logFault } from "../log";
import { googleCalendar } from "./google-calendar";
import { settleMeetEvents } from "./settle-meet-events";
import { onMeetWorkerWoken } from "./wake-meet-worker";

/** How often what is due again is looked for. */
const POLL_MS = 5_000;
/** How long `stopMeetWorker` waits; what is left then is found again by its id. */
const DRAIN_MS = 4_000;

type Running = { poll: NodeJS.Timeout; stopping: AbortController; underWay: Promise<void> };

const holder = globalThis as typeof globalThis & { officeHoursMeetWorker?: Running };

/**
 * Starts bringing meetings to Google in this process, where credentials are configured; a second call
 * changes nothing. Apart from the tick, which a Google that says nothing must not hold up.
 */
export function startMeetWorker(): void {
  const { google } = env();
  if (holder.officeHoursMeetWorker || google === null) return;
  const calendar = googleCalendar(google);
  let isAsked = false;
  const wake = () => {
    const running = holder.officeHoursMeetWorker;
    if (!running || isAsked) return;
    isAsked = true;
    running.underWay = running.underWay.then(async () => {
      isAsked = false;
      try {
        await settleMeetEvents({ calendar, now: businessNow(), signal: running.stopping.signal });
      } catch (error) {
        // The next poll tries again.
        logFault("meet_worker_failed", error);
      }
    });
  };
  const poll = setInterval(wake, POLL_MS);
  poll.unref();
  onMeetWorkerWoken(wake);
  holder.officeHoursMeetWorker = { poll, stopping: new AbortController(), underWay: Promise.resolve() };
}

/** Stops, after the visits to Google under way, but for one that Google does not answer. */
export async function stopMeetWorker(): Promise<void> {
  const running = holder.officeHoursMeetWorker;
  holder.officeHoursMeetWorker = undefined;
  if (!running) return;
  onMeetWorkerWoken(null);
  clearInterval(running.poll);
  running.stopping.abort();
  const impatience = new Promise<void>((done) => setTimeout(done, DRAIN_MS).unref());
  await Promise.race([running.underWay, impatience]);
}

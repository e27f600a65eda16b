import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { closeDatabase } from "./db";
import { log, logFault } from "./log";

/** How long requests under way may take before the process ends all the same. */
const DRAIN_MS = 10_000;

type Work = () => Promise<void>;
type State = { servers: Set<Server>; works: Work[]; isListening: boolean };

const holder = globalThis as typeof globalThis & { officeHoursShutdown?: State };

function state(): State {
  holder.officeHoursShutdown ??= { servers: new Set(), works: [], isListening: false };
  return holder.officeHoursShutdown;
}

/** Registers what must come to rest after the last request and before the database closes. */
export function beforeShutdown(work: Work): void {
  state().works.push(work);
}

/**
 * From now on SIGTERM and SIGINT end the process in order: no new requests, those under way finish,
 * registered work rests, the database closes, exit 0. The framework's own handler must be switched off
 * for this (`NEXT_MANUAL_SIG_HANDLE`), or it exits first.
 */
export function endOnSignals(): void {
  if (state().isListening) return;
  state().isListening = true;
  // The framework does not hand out its server; each request names the one it came by.
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("server" in message)) return;
    if (message.server instanceof Server) state().servers.add(message.server);
  });
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    void shutDown().then(
      () => process.exit(0),
      (error) => {
        logFault("shutdown_failed", error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

async function shutDown(): Promise<void> {
  log("info", "shutting_down");
  const drained = Promise.all([...state().servers].map(closeServer));
  await Promise.race([drained, new Promise((done) => setTimeout(done, DRAIN_MS))]);
  for (const work of state().works) await work().catch((error) => logFault("shutdown_work_failed", error));
  await closeDatabase();
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    // An error only says that it was closed already.
    server.close(() => done());
    server.closeIdleConnections();
  });
}

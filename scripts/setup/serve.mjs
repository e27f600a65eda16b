import { spawn } from "node:child_process";
import { constants } from "node:os";
import { handleSignals } from "./on-exit.mjs";
import { PROJECT_ROOT, TOOLS } from "./project.mjs";
import { CommandError } from "./run-command.mjs";

const READY_LIMIT_MS = 90_000;
const POLL_MS = 50;
const STOP_LIMIT_MS = 15_000;

async function isHealthy(environment) {
  const host = environment.HOST.includes(":") ? `[${environment.HOST}]` : environment.HOST;
  try {
    const url = `http://${host}:${environment.PORT}/api/healthz`;
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    return response.status < 400;
  } catch {
    return false;
  }
}

/**
 * Starts `next start` (or `next dev`) in `environment` and resolves once it answers, with `ended`: a
 * promise of its exit code. What it prints before that is shown only when it fails, with `CommandError`.
 * From then on signals go to it, and it is given 15 s to end.
 */
export async function serveNext(command, environment) {
  const args = [...TOOLS.next, command, "-H", environment.HOST, "-p", environment.PORT];
  // Not a group of its own: whoever ends our group by force must end the server too.
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_ROOT,
    // The product ends itself in order (lib/shutdown.ts); the framework's own handler would exit first.
    env: { ...environment, NEXT_MANUAL_SIG_HANDLE: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let held = "";
  let isReady = false;
  const pass = (stream) => (chunk) => {
    if (isReady) stream.write(chunk);
    else held += chunk;
  };
  child.stdout.setEncoding("utf8").on("data", pass(process.stdout));
  child.stderr.setEncoding("utf8").on("data", pass(process.stderr));
  const ended = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
  handleSignals((signal) => {
    child.kill(signal);
    setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS).unref();
  });

  const until = Date.now() + READY_LIMIT_MS;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  while (!hasEnded() && Date.now() < until) {
    if (await isHealthy(environment)) {
      isReady = true;
      return { ended };
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const limit = `did not answer within ${READY_LIMIT_MS / 1000} s`;
  const reason = hasEnded() ? `ended with code ${await ended}` : limit;
  child.kill("SIGKILL");
  throw new CommandError(`The server ${reason}.`, held);
}

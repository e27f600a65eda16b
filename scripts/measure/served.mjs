import { spawn } from "node:child_process";
import { onExit } from "../setup/on-exit.mjs";
import { CommandError } from "../setup/run-command.mjs";

const READY_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 15_000;
const POLL_MS = 100;

/**
 * Runs a server as a child until `url` answers and resolves `stop`, which ends it by its id and waits.
 * It is ended with this process too.
 */
export async function serve(args, { cwd, env, url }) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-20_000);
    });
  }
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const forget = onExit(() => child.kill("SIGTERM"));
  const stop = async () => {
    forget();
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(timer);
  };
  const until = Date.now() + READY_LIMIT_MS;
  while (child.exitCode === null && Date.now() < until) {
    if (await answers(url)) return stop;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await stop();
  throw new CommandError(`Nothing answered at ${url}.`, output);
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

import { spawn } from "node:child_process";
import { onExit } from "./on-exit.mjs";
import { PROJECT_ROOT } from "./project.mjs";

const KILL_GRACE_MS = 15_000;
const KEPT_OUTPUT = 200_000;

/** A command that did not end with 0; `output` holds the end of what it printed. */
export class CommandError extends Error {
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/** Sends a signal to a child and everything it started. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/**
 * Runs a command to its end and resolves `{ code, output, isTimedOut }`; never rejects for a code other
 * than 0. It has a process group of its own, which is ended after `timeoutMs` and when this process ends.
 * `echo` passes its output on while it runs; `uid`, `gid`, `cwd` and `env` are those of `spawn`.
 */
export function runCommand(command, args, { timeoutMs, echo = false, ...options }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: PROJECT_ROOT,
      ...options,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let isTimedOut = false;
    const keep = (stream) => (chunk) => {
      if (echo) stream.write(chunk);
      output = (output + chunk).slice(-KEPT_OUTPUT);
    };
    child.stdout.setEncoding("utf8").on("data", keep(process.stdout));
    child.stderr.setEncoding("utf8").on("data", keep(process.stderr));
    const forget = onExit(() => signalGroup(child, "SIGKILL"));
    const timer = setTimeout(() => {
      isTimedOut = true;
      signalGroup(child, "SIGTERM");
      setTimeout(() => signalGroup(child, "SIGKILL"), KILL_GRACE_MS).unref();
    }, timeoutMs);
    const finish = (code) => {
      clearTimeout(timer);
      forget();
      resolve({ code, output, isTimedOut });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    // A grandchild that keeps the pipes open must not hold us: "exit" comes without it.
    child.on("exit", (code) => setTimeout(finish, 50, isTimedOut ? 124 : (code ?? 1)));
  });
}

/** Like `runCommand`, but throws `CommandError` unless the command ends with 0; resolves its output. */
export async function runOrThrow(command, args, options) {
  const { code, output, isTimedOut } = await runCommand(command, args, options);
  if (code === 0) return output;
  const reason = isTimedOut ? `took longer than ${options.timeoutMs / 1000} s` : `ended with code ${code}`;
  throw new CommandError(`${[command, ...args].join(" ")} ${reason}`, output);
}

import { existsSync } from "node:fs";
import { hashFiles } from "./hash-files.mjs";
import { inProject } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const STAMP = inProject("node_modules/.office-hours-stamp");
const INSTALL_LIMIT_MS = 20 * 60_000;

// Native binaries among the dependencies belong to one platform.
const currentState = () =>
  hashFiles([inProject("package-lock.json")], { extra: [process.platform, process.arch] });

/** Writes down that what is installed is what the lock file says. */
export function stampDependencies() {
  if (existsSync(inProject("node_modules"))) writeStamp(STAMP, { lock: currentState() });
}

/** Installs the locked dependencies unless they are there already. */
export async function ensureDependencies() {
  if (readStamp(STAMP).lock === currentState()) return "up to date";
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  await runOrThrow(command, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    timeoutMs: INSTALL_LIMIT_MS,
    env: { ...process.env, NODE_ENV: "development" },
  });
  stampDependencies();
  return "installed";
}

import { existsSync } from "node:fs";
import { runCommand, runOrThrow } from "./run-command.mjs";

const LIMIT_MS = 10 * 60_000;

/** Whether packages can be installed here without asking anybody: Debian or a relative of it, as root. */
export function canInstallPackages() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0;
}

/** Installs Debian packages; throws `CommandError` when that fails. */
export async function installPackages(...names) {
  const options = { timeoutMs: LIMIT_MS, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const args = ["install", "-y", "--no-install-recommends", ...names];
  const { code } = await runCommand("apt-get", args, options);
  if (code === 0) return;
  // The package lists of a fresh machine are empty or old.
  await runOrThrow("apt-get", ["update"], options);
  await runOrThrow("apt-get", args, options);
}

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Thrown when another living process holds the folder. */
export class FolderInUseError extends Error {}

/** Who holds a lock; `start` tells a process from an older one of the same number. */
type Holder = { readonly pid: number; readonly start: string | null };

/**
 * State and start of a process where the system tells them. Both stand after the parenthesised name,
 * which may hold spaces: fields 3 and 22 of `/proc/<pid>/stat`.
 */
function statOf(pid: number): { state: string | undefined; start: string | null } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0], start: fields[19] ?? null };
  } catch {
    return null;
  }
}

function isAlive({ pid, start }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives but belongs to somebody else.
    if (!hasCode(error, "EPERM")) return false;
  }
  const stat = statOf(pid);
  if (stat === null) return true;
  // Ended, but not yet collected by its parent.
  if (stat.state === "Z") return false;
  return start === null || stat.start === start;
}

/**
 * Takes a folder for this process alone, or throws `FolderInUseError` naming the process that has it.
 * The embedded database loses acknowledged rows when two processes open one folder. A lock left by
 * a dead process is taken over. Returns the function that gives the folder back.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "process.lock");
  const mine = JSON.stringify({ pid: process.pid, start: statOf(process.pid)?.start ?? null });
  take(path, mine);
  const release = () => {
    process.off("exit", release);
    if (textOf(path) === mine) rmSync(path, { force: true });
  };
  process.once("exit", release);
  return release;
}

/** Makes the lock file ours. It appears with its content or not at all, so nobody reads half of one. */
function take(path: string, mine: string): void {
  const prepared = `${path}.${process.pid}`;
  writeFileSync(prepared, mine);
  try {
    linkSync(prepared, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    takeOver(path, prepared, mine);
  } finally {
    rmSync(prepared, { force: true });
  }
}

/**
 * Puts our lock in the place of a dead process's. Two may find the same one dead at once: only who
 * holds a lock on doing so may, and looks again, or the second would remove the lock of the first.
 */
function takeOver(path: string, prepared: string, mine: string): void {
  refuseIfHeld(path);
  const right = `${path}.next`;
  take(right, mine);
  try {
    if (refuseIfHeld(path) === "dead") rmSync(path);
    linkSync(prepared, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    throw new FolderInUseError("The data folder is being opened by another process. Try again.");
  } finally {
    rmSync(right, { force: true });
  }
}

function refuseIfHeld(path: string): "absent" | "dead" {
  const text = textOf(path);
  if (text === null) return "absent";
  const holder = holderIn(text);
  if (!holder || !isAlive(holder)) return "dead";
  throw new FolderInUseError(
    `The data folder is in use by process ${holder.pid}. Stop it first, or set DATA_DIR to another folder.`,
  );
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function holderIn(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("pid" in value)) return null;
    const start = "start" in value && typeof value.start === "string" ? value.start : null;
    return { pid: Number(value.pid), start };
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

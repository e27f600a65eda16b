import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PROJECT_ROOT } from "./project.mjs";
import { readStamp } from "./stamp.mjs";

/** The data folder of this environment, as an absolute path. */
export function dataFolder(environment) {
  return resolve(PROJECT_ROOT, environment.DATA_DIR || ".data");
}

/** Whether the embedded engine has made its database there. */
export function hasEmbeddedDatabase(folder) {
  return existsSync(join(folder, "database/PG_VERSION"));
}

/** The id of the living process that has the folder's database open, or null. */
export function folderHolder(folder) {
  const { pid } = readStamp(join(folder, "process.lock"));
  if (!Number.isInteger(pid)) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === "EPERM" ? pid : null;
  }
}

/** Throws with what to do when another process works in the folder. */
export function requireFreeFolder(folder) {
  const pid = folderHolder(folder);
  if (pid === null) return;
  throw new Error(
    `データフォルダー ${folder} はプロセス ${pid} が使っています。終了してからもう一度どうぞ。\n` +
      `The data folder is in use by process ${pid}: stop it first. For a second demo beside it:\n\n` +
      "  DATA_DIR=.data-2 PORT=3001 npm start",
  );
}

/** The secret that signs the demo's sessions: made once, readable by its owner only. */
export function evaluationSecret(folder) {
  const path = join(folder, "auth-secret");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

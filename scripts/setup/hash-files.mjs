import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { PROJECT_ROOT } from "./project.mjs";

function filesUnder(path, isWanted) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return isWanted(path) ? [path] : [];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name), isWanted));
}

/**
 * One fingerprint of the names and contents of all files in the given folders and files (absolute
 * paths; absent ones count as empty), plus any `extra` strings. Dates of files play no part.
 */
export function hashFiles(paths, { isWanted = () => true, extra = [], root = PROJECT_ROOT } = {}) {
  const hash = createHash("sha256");
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of paths.flatMap((path) => filesUnder(path, isWanted))) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

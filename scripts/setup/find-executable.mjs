import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the named programs on PATH, then in `folders`, as an absolute path; null when there is none. */
export function findExecutable(names, folders = []) {
  const places = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...folders];
  const candidates = places.flatMap((place) => names.map((name) => join(place, name)));
  return candidates.find(isExecutable) ?? null;
}

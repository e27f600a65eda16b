import { readFileSync } from "node:fs";
import { inProject } from "../setup/project.mjs";

/** The places where Node looks for `name` from the package at `path`, nearest first. */
function placesOf(name, path) {
  const parts = path === "" ? [] : path.split(/\/?node_modules\//).slice(1);
  return Array.from({ length: parts.length + 1 }, (_, up) =>
    [...parts.slice(0, parts.length - up), name].map((part) => `node_modules/${part}`).join("/"),
  );
}

/** Optional dependencies (builds for one platform each) that have no entry in a parsed lock file. */
export function missingPlatformBuilds(lock) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      if (placesOf(name, path).some((place) => place in lock.packages)) continue;
      missing.set(name, { name, version: range.replace(/^[~^]/, ""), isDev: Boolean(dev) });
    }
  }
  return [...missing.values()];
}

/** Whether `npm ci` works with this lock file on any platform and from any registry: `{ problems, note }`. */
export function checkLockFile() {
  const text = readFileSync(inProject("package-lock.json"), "utf8");
  const lock = JSON.parse(text);
  const addresses = text.match(/"resolved": "http/g)?.length ?? 0;
  const missing = missingPlatformBuilds(lock);
  const problems = [
    ...(addresses > 0 ? [`package-lock.json holds ${addresses} download addresses ("resolved")`] : []),
    ...(missing.length > 0
      ? [
          `package-lock.json lacks ${missing.length} builds for other platforms, so npm ci refuses it.`,
          "Run: node scripts/complete-lock-file.mjs",
        ]
      : []),
  ];
  return { problems, note: `${Object.keys(lock.packages).length} packages` };
}

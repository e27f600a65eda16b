import { withoutAppEnvironment } from "./app-environment.mjs";
import { hashFiles } from "./hash-files.mjs";
import { inProject, TOOLS } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const STAMP = inProject(".next/office-hours-stamp.json");
const BUILD_LIMIT_MS = 15 * 60_000;

const SOURCES = [
  "app",
  "lib",
  "messages",
  "public",
  "i18n",
  "prisma/schema.prisma",
  "prisma/demo-people.json",
  "prisma/demo-people.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
].map((name) => inProject(name));

// Generated from the schema, which is hashed; tests are not part of the build.
const isBuilt = (path) =>
  !/[\\/]lib[\\/](generated|testing)[\\/]|\.test\.tsx?$|[\\/]fixtures[\\/]/.test(path);

/** Builds the application unless nothing that goes into the build has changed. */
export async function ensureBuild() {
  const sources = hashFiles(SOURCES, { isWanted: isBuilt, extra: [process.versions.node] });
  if (readStamp(STAMP).sources === sources) return "up to date";
  await runOrThrow(process.execPath, [...TOOLS.next, "build"], {
    timeoutMs: BUILD_LIMIT_MS,
    env: { ...withoutAppEnvironment(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  writeStamp(STAMP, { sources });
  return "built";
}

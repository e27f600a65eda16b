import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, whatever the current folder is. */
export const PROJECT_ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A path inside the project. */
export function inProject(...parts) {
  return join(PROJECT_ROOT, ...parts);
}

/** Arguments for this Node by which an installed tool runs, without a shell or a second launcher between. */
export const TOOLS = {
  biome: [inProject("node_modules/@biomejs/biome/bin/biome")],
  knip: [inProject("node_modules/knip/bin/knip.js")],
  next: [inProject("node_modules/next/dist/bin/next")],
  playwright: [inProject("node_modules/@playwright/test/cli.js")],
  prisma: [inProject("node_modules/prisma/build/index.js")],
  tsc: [inProject("node_modules/typescript/bin/tsc")],
  tsx: ["--import", "tsx"],
  vitest: [inProject("node_modules/vitest/vitest.mjs")],
};

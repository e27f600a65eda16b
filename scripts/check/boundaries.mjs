import { existsSync } from "node:fs";
import { join } from "node:path";
import swc from "@swc/core";
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";
import { PROJECT_ROOT } from "../setup/project.mjs";

const FOLDERS = ["app", "lib", "e2e", "prisma"];
const ROOT_FILES = ["proxy.ts", "instrumentation.ts", "next.config.ts"];

/** Fewer modules than this were never read right: a parser that fails in silence would pass everything. */
const MIN_MODULES = { app: 10, lib: 20 };

const RESOLVE = {
  exportsFields: ["exports"],
  conditionNames: ["import", "types", "node", "require", "default"],
  extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
};

// dependency-cruiser asks its parser for TypeScript without JSX, and then stops at the first page.
const parseFile = swc.parseFileSync;
swc.parseFileSync = (path, options) => parseFile(path, { ...options, tsx: path.endsWith(".tsx") });

/** Import boundaries of the project, or of the folder at `root`: resolves `{ problems, note }`. */
export async function checkBoundaries(root = PROJECT_ROOT) {
  const paths = [...FOLDERS, ...ROOT_FILES].filter((name) => existsSync(join(root, name)));
  const ruleSet = { forbidden: config.forbidden };
  const options = { ...config.options, baseDir: root, ruleSet, validate: true };
  const { output } = await cruise(paths, options, { ...RESOLVE, alias: { "@": root.replace(/\/$/, "") } });
  if (typeof output === "string") throw new Error("The boundaries were not read as data");
  const read = output.modules.filter(({ source }) => !/(^|\/)node_modules\/|^lib\/generated\//.test(source));
  const links = read.reduce((sum, module) => sum + module.dependencies.length, 0);
  const problems = output.summary.violations.map(describe);
  for (const [folder, least] of Object.entries(MIN_MODULES)) {
    const count = read.filter((module) => module.source.startsWith(`${folder}/`)).length;
    if (count < least) problems.push(`only ${count} modules of ${folder}/ were read: is the parser working?`);
  }
  if (links < read.length / 2) problems.push(`only ${links} imports were seen in ${read.length} modules`);
  return { problems, note: `${read.length} modules, ${links} imports` };
}

function describe({ rule, from, to, cycle }) {
  const way = cycle?.length ? cycle.map((step) => step.name).join(" → ") : to;
  const { comment } = config.forbidden.find(({ name }) => name === rule.name) ?? {};
  return `${rule.name}: ${from} → ${way}${comment ? `\n    ${comment}` : ""}`;
}

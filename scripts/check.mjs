// Format, lint, types, boundaries, dead code: seconds.  --fix mends what can be mended,
// --report=FILE writes the results as JSON.
import { writeFileSync } from "node:fs";
import { checkBoundaries } from "./check/boundaries.mjs";
import { checkLockFile } from "./check/lock-file.mjs";
import { checkSources } from "./check/sources.mjs";
import { elapsed } from "./setup/progress.mjs";
import { TOOLS } from "./setup/project.mjs";
import { runCommand } from "./setup/run-command.mjs";

const LIMIT_MS = 150_000;
const isFixing = process.argv.includes("--fix");
const reportPath = process.argv
  .find((argument) => argument.startsWith("--report="))
  ?.slice("--report=".length);

async function runTool(...args) {
  const { code, output, isTimedOut } = await runCommand(process.execPath, args, {
    timeoutMs: LIMIT_MS,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (isTimedOut) return { problems: [`took longer than ${LIMIT_MS / 1000} s\n${output}`] };
  return { problems: code === 0 ? [] : [output.trim() || `ended with code ${code}`], output };
}

function runBiome() {
  return runTool(
    ...TOOLS.biome,
    "check",
    "--error-on-warnings",
    "--max-diagnostics=50",
    ...(isFixing ? ["--write"] : []),
  );
}

async function checkTypes() {
  // The types of routes, images and styles are generated; a fresh clone has none.
  const generated = await runTool(...TOOLS.next, "typegen");
  if (generated.problems.length > 0) return generated;
  // A kept state has outlived a change of the compiler options, so each run reads everything.
  return runTool(...TOOLS.tsc, "--noEmit", "--incremental", "false", "-p", ".");
}

const CHECKS = {
  "format and lint": runBiome,
  types: checkTypes,
  boundaries: checkBoundaries,
  sources: checkSources,
  "unused code": () => runTool(...TOOLS.knip, "--no-progress"),
  "lock file": checkLockFile,
};

async function run(name, check) {
  const began = performance.now();
  const { problems, note } = await Promise.resolve()
    .then(check)
    .catch((error) => ({ problems: [error.stack] }));
  const isPassed = problems.length === 0;
  console.log(
    `${isPassed ? "ok    " : "FAILED"}  ${name.padEnd(16)} ${elapsed(began)}${note ? `  (${note})` : ""}`,
  );
  return { name, isPassed, problems };
}

const results = await Promise.all(Object.entries(CHECKS).map(([name, check]) => run(name, check)));
const failed = results.filter(({ isPassed }) => !isPassed);
for (const { name, problems } of failed) console.error(`\n── ${name}\n${problems.join("\n")}`);
if (reportPath) {
  const count = { passed: results.length - failed.length, failed: failed.length, skipped: 0 };
  writeFileSync(reportPath, JSON.stringify(count));
}
if (failed.length > 0) process.exitCode = 1;

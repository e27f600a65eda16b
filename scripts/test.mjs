// Sets up what is missing, runs every stage, ends with `N passed, N failed`.
//   npm test                                    all of it
//   npm run test:full                           with every state, size and language; writes docs/test-full.md
//   node scripts/test.mjs --only=build,e2e      some stages; further words go to vitest or Playwright
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canInstallPackages } from "./setup/apt.mjs";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { ensureJapaneseFonts } from "./setup/japanese-fonts.mjs";
import { ensureLibical } from "./setup/libical.mjs";
import { requireSupportedNode } from "./setup/node-version.mjs";
import { onExit } from "./setup/on-exit.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, elapsed, printError } from "./setup/progress.mjs";
import { inProject, PROJECT_ROOT } from "./setup/project.mjs";
import { startThrowawayPostgres } from "./setup/throwaway-postgres.mjs";
import { addCounts, countLine, NOTHING } from "./test/read-report.mjs";
import { STAGES } from "./test/stages.mjs";

const words = process.argv.slice(2);
const only = words
  .find((word) => word.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const isFull = words.includes("--full");
const filters = words.filter((word) => word !== "--full" && !word.startsWith("--only="));
const stages = STAGES.filter(({ name }) => !only || only.includes(name));

/** Prepares what stages need. What could not be had is in `missing`, by name, with the reason. */
async function setUp() {
  requireSupportedNode();
  const needed = new Set(stages.flatMap(({ needs }) => needs));
  const provided = {};
  const missing = new Map();
  const wanted = [
    ["browser", "a Chromium", async () => (provided.browserPath = await ensureBrowser())],
    ["fonts", "Japanese fonts", ensureJapaneseFonts],
    ["libical", "libical", async () => (provided.python = await ensureLibical())],
    [
      "postgres",
      "a throw-away PostgreSQL",
      async () => {
        const server = await startThrowawayPostgres();
        provided.postgresUrl = server.url;
        provided.stopPostgres = server.stop;
      },
    ],
  ].filter(([name]) => needed.has(name));
  const step = createProgress(2 + wanted.length);
  await step("dependencies", ensureDependencies);
  await step("database client", ensurePrismaClient);
  for (const [name, title, provide] of wanted) {
    await step(title, async () => {
      await provide();
    }).catch((error) => {
      printError(error);
      missing.set(name, error.message);
    });
  }
  return { provided, missing };
}

async function runStage(stage, run, missing) {
  const lacking = stage.needs.find((need) => missing.has(need));
  if (lacking) {
    // Where everything can be installed, not having it is a failure of these scripts.
    const counts =
      canInstallPackages() && !stage.isOptional && !STAGES.some(({ name }) => name === lacking)
        ? { failed: 1 }
        : { skipped: 1 };
    return { counts: { ...NOTHING, ...counts }, seconds: "–", reason: missing.get(lacking) };
  }
  console.log(`\n━━ ${stage.title}`);
  const began = performance.now();
  const counts = await stage.run(run).catch((error) => {
    printError(error);
    return { ...NOTHING, failed: 1 };
  });
  if (counts.failed > 0) missing.set(stage.name, `the ${stage.name} stage failed`);
  return { counts, seconds: elapsed(began), reason: null };
}

function summaryLine({ stage, counts, seconds, reason }) {
  return `${stage.title.padEnd(50)} ${countLine(counts).padEnd(32)} ${reason ? `COULD NOT RUN: ${reason}` : seconds}`;
}

function writeFullResult(results, total) {
  let commit = "unknown";
  try {
    commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: PROJECT_ROOT, stdio: "pipe" })
      .toString()
      .trim();
  } catch {
    // Not a clone: the result stands without its commit.
  }
  const rows = results.map(
    ({ stage, counts, seconds, reason }) =>
      `| ${stage.title} | ${countLine(counts)} | ${reason ? `could not run: ${reason}` : seconds} |`,
  );
  const lines = [
    "# Last full run",
    "",
    `\`npm run test:full\`, ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, Node.js ${process.versions.node}, on commit ${commit}.`,
    "",
    "| stage | result | time |",
    "| --- | --- | --- |",
    ...rows,
    "",
    `${countLine(total)}`,
  ];
  writeFileSync(inProject("docs/test-full.md"), `${lines.join("\n")}\n`);
}

async function main() {
  const began = performance.now();
  const { provided, missing } = await setUp();
  const folder = mkdtempSync(join(tmpdir(), "office-hours-test-reports-"));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  const results = [];
  for (const stage of stages) {
    results.push({ stage, ...(await runStage(stage, { ...provided, folder, isFull, filters }, missing)) });
  }
  await provided.stopPostgres?.();

  const total = addCounts(...results.map(({ counts }) => counts));
  if (isFull && !only) writeFullResult(results, total);
  console.log(`\n${results.map(summaryLine).join("\n")}\n\nAll stages: ${elapsed(began)}`);
  for (const { stage, reason } of results.filter((result) => result.reason)) {
    console.error(`\nCOULD NOT RUN: ${stage.name} (${stage.title}): ${reason}`);
  }
  console.log(countLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  printError(error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}

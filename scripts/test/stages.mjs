import { join } from "node:path";
import { ensureBuild } from "../setup/build.mjs";
import { printError } from "../setup/progress.mjs";
import { inProject, TOOLS } from "../setup/project.mjs";
import { runCommand } from "../setup/run-command.mjs";
import { addCounts, countPlaywright, countVitest, NOTHING, readCounts } from "./read-report.mjs";
import { runCalendars } from "./run-calendars.mjs";

const MINUTE_MS = 60_000;
const TIME_ZONES = ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"];

/** Runs a tool with its output shown, and counts the report it leaves. */
async function runTool(run, { name, args, env = {}, minutes, count }) {
  const report = join(run.folder, `${name.replaceAll("/", "-")}.json`);
  const { code, isTimedOut } = await runCommand(process.execPath, args(report), {
    env: { ...process.env, ...env, FULL: run.isFull ? "1" : "", E2E_REPORT: report },
    echo: true,
    timeoutMs: minutes * MINUTE_MS * (run.isFull ? 6 : 1),
  });
  if (isTimedOut) console.error(`\n${name} took longer than ${minutes} min and was ended.`);
  return readCounts(report, count, code);
}

const runVitest = (run, name, projects, env, minutes) =>
  runTool(run, {
    name,
    env,
    minutes,
    count: countVitest,
    args: (report) => [
      ...TOOLS.vitest,
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--allowOnly=false",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...run.filters,
    ],
  });

async function runRules(run) {
  const counts = [];
  for (const zone of TIME_ZONES) {
    console.log(`\nTZ=${zone}`);
    // What scripts do does not depend on the zone: once is enough.
    const projects = zone === TIME_ZONES[0] ? ["rules", "scripts"] : ["rules"];
    counts.push(await runVitest(run, `rules-${zone}`, projects, { TZ: zone }, 5));
  }
  return addCounts(...counts);
}

async function runBuild() {
  try {
    console.log(await ensureBuild());
    return { ...NOTHING, passed: 1 };
  } catch (error) {
    printError(error);
    return { ...NOTHING, failed: 1 };
  }
}

/**
 * The stages in their order. `needs` names what the set-up has to provide (`browser`, `fonts`, `postgres`,
 * `libical`) and stages that must have passed; `run({ folder, isFull, filters, postgresUrl, python })`
 * resolves counts. An optional one that lacks what it needs is said to be left out and fails nothing.
 */
export const STAGES = [
  {
    name: "check",
    title: "check: format, lint, types, boundaries, dead code",
    needs: [],
    run: (run) =>
      runTool(run, {
        name: "check",
        minutes: 4,
        count: (report) => report,
        args: (report) => [inProject("scripts/check.mjs"), `--report=${report}`],
      }),
  },
  { name: "rules", title: "rules in four time zones", needs: [], run: runRules },
  {
    name: "calendars",
    title: "calendar files as libical reads them",
    needs: ["libical"],
    isOptional: true,
    run: runCalendars,
  },
  {
    name: "pglite",
    title: "use-cases on PGlite",
    needs: [],
    run: (run) => runVitest(run, "pglite", ["db"], { TEST_ENGINE: "pglite" }, 20),
  },
  {
    name: "postgres",
    title: "use-cases and races on PostgreSQL",
    needs: ["postgres"],
    run: (run) =>
      runVitest(run, "postgres", ["db"], { TEST_ENGINE: "postgres", TEST_DATABASE_URL: run.postgresUrl }, 20),
  },
  { name: "build", title: "production build", needs: [], run: runBuild },
  {
    name: "e2e",
    title: "journeys in Chromium",
    needs: ["build", "browser", "fonts"],
    run: (run) =>
      runTool(run, {
        name: "e2e",
        env: { CHROMIUM_PATH: run.browserPath },
        minutes: 40,
        count: (report) => {
          if (report.stats.flaky > 0) console.error(`\n${report.stats.flaky} passed only when tried again.`);
          return countPlaywright(report);
        },
        args: () => [...TOOLS.playwright, "test", "--forbid-only", ...run.filters],
      }),
  },
];

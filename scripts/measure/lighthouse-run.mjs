import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOrThrow } from "../setup/run-command.mjs";

const RUN_LIMIT_MS = 3 * 60_000;
const CHROME_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";

const SCORES = { performance: "performance", accessibility: "accessibility", practices: "best-practices" };
const METRICS = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
};

/** One measurement of a page with the mobile settings: scores to 100, times in ms, and what cost points. */
export async function measurePage(url, { browser, cookie }) {
  const folder = mkdtempSync(join(tmpdir(), "office-hours-lighthouse-"));
  const report = join(folder, "report.json");
  try {
    await runOrThrow(
      process.execPath,
      [
        fileURLToPath(import.meta.resolve("lighthouse/cli/index.js")),
        url,
        "--quiet",
        "--output=json",
        `--output-path=${report}`,
        `--only-categories=${Object.values(SCORES).join(",")}`,
        `--chrome-flags=${CHROME_FLAGS}`,
        ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
      ],
      { timeoutMs: RUN_LIMIT_MS, env: { ...process.env, CHROME_PATH: browser } },
    );
    return readReport(JSON.parse(readFileSync(report, "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The numbers of a report; throws when the page was not what was asked for. */
export function readReport({ categories, audits, runtimeError, requestedUrl, finalDisplayedUrl }) {
  if (runtimeError) throw new Error(runtimeError.message);
  if (new URL(finalDisplayedUrl).pathname !== new URL(requestedUrl).pathname)
    throw new Error(`${requestedUrl} led to ${finalDisplayedUrl}`);
  const scores = Object.entries(SCORES).map(([name, id]) => [name, Math.round(categories[id].score * 100)]);
  const metrics = Object.entries(METRICS).map(([name, id]) => [name, audits[id].numericValue]);
  const failed = [SCORES.accessibility, SCORES.practices].flatMap((id) =>
    categories[id].auditRefs
      .filter(
        ({ id: audit, weight }) => weight > 0 && audits[audit].score !== null && audits[audit].score < 1,
      )
      .map(({ id: audit }) => audits[audit].title),
  );
  return { ...Object.fromEntries([...scores, ...metrics]), failed };
}

/** The middle of each number over several measurements, and everything that failed in any. */
export function medianOf(runs) {
  const names = [...Object.keys(SCORES), ...Object.keys(METRICS)];
  const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    ...Object.fromEntries(names.map((name) => [name, middle(runs.map((run) => run[name]))])),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
  };
}

import { readFileSync } from "node:fs";

/** What a stage of the tests came to. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** Adds counts of several runs. */
export function addCounts(...counts) {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/** Counts of a vitest JSON report. A file that broke before its first test counts as one failure. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of a Playwright JSON report. A test that passed at the second try passed, and is named by the caller. */
export function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * Reads the report a tool left at `path` and counts it by `count`. A tool that failed without a failed
 * test, left no report or ran no test at all counts as one failure, so nothing passes by not running.
 */
export function readCounts(path, count, exitCode) {
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return { ...NOTHING, failed: 1 };
  }
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

/** The last line of a run: `12 passed, 0 failed`, with the skipped ones where there are any. */
export function countLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addCounts, countLine, countPlaywright, countVitest, readCounts } from "./read-report.mjs";

const folder = mkdtempSync(join(tmpdir(), "office-hours-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportFile(value) {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

const vitestReport = (overrides) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...overrides,
});

describe("counting a run", () => {
  it("counts a file that broke before its first test as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(countVitest(vitestReport({ testResults: [broken] }))).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
  });

  it("does not count a failed test twice", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
    expect(countVitest(vitestReport({ numFailedTests: 1, testResults })).failed).toBe(1);
  });

  it("counts tests that are left out, for later or by condition, as skipped", () => {
    expect(countVitest(vitestReport({ numPendingTests: 2, numTodoTests: 1 })).skipped).toBe(3);
  });

  it("counts what a browser passed at the second try as passed", () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
    expect(countPlaywright({ stats })).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  it.each([
    ["left no report", join(folder, "absent.json"), 0, { passed: 0, failed: 1, skipped: 0 }],
    ["left half a report", reportFile("{"), 0, { passed: 0, failed: 1, skipped: 0 }],
    ["ran no test", reportFile(vitestReport({ numPassedTests: 0 })), 0, { passed: 0, failed: 1, skipped: 0 }],
    ["failed without a failed test", reportFile(vitestReport({})), 1, { passed: 3, failed: 1, skipped: 0 }],
    ["was in order", reportFile(vitestReport({})), 0, { passed: 3, failed: 0, skipped: 0 }],
    [
      "has failed tests",
      reportFile(vitestReport({ numFailedTests: 2 })),
      1,
      { passed: 3, failed: 2, skipped: 0 },
    ],
  ])("reads a tool that %s", (_, path, exitCode, counts) => {
    expect(readCounts(path, countVitest, exitCode)).toEqual(counts);
  });
});

describe("the last line", () => {
  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, "12 passed, 0 failed"],
    [{ passed: 12, failed: 3, skipped: 1 }, "12 passed, 3 failed, 1 skipped"],
  ])("says %o", (counts, line) => {
    expect(countLine(counts)).toBe(line);
  });

  it("adds what the stages came to", () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addCounts(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(addCounts()).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

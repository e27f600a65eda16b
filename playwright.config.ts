import { defineConfig, devices } from "@playwright/test";
import { inFullRun } from "./lib/testing/full-run";
import { findBrowser } from "./scripts/setup/browser.mjs";
import { findFreePort } from "./scripts/setup/ports.mjs";

// The runner and its workers each read this file: what the first one chose is kept for the others.
process.env.E2E_PORT ??= String(await findFreePort());
process.env.CHROMIUM_PATH ??= (await findBrowser()) ?? "";

const origin = `http://localhost:${process.env.E2E_PORT}`;
const isCi = Boolean(process.env.CI);

/** Chromium refuses its sandbox to root, and would otherwise talk to its maker in the background. */
const browserArguments = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  forbidOnly: isCi,
  // A retry hides a race: none at home, one where machines are noisy.
  retries: isCi ? 1 : 0,
  workers: Number(process.env.E2E_WORKERS ?? 1),
  timeout: inFullRun(45_000, 120_000),
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: origin,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      args: browserArguments,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
  projects: [{ name: "chromium" }],
  webServer: {
    command: "node scripts/e2e-server.mjs",
    env: { E2E_PORT: process.env.E2E_PORT },
    url: `${origin}/api/healthz`,
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});

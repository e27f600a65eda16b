import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const isFull = process.env.FULL === "1";
const isOnServer = process.env.TEST_ENGINE === "postgres";

// Races prove nothing on the embedded engine, which has one connection: they belong to the server's run.
const DATABASE_TESTS = ["{lib,prisma,app}/**/*.db.test.ts"];
const RACE_TESTS = ["{lib,prisma,app}/**/*.race.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    pool: "forks",
    environment: "node",
    env: { LOG_LEVEL: "error" },
    testTimeout: isFull ? 600_000 : 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["{lib,prisma,app,messages}/**/*.test.{ts,tsx}"],
          exclude: [...DATABASE_TESTS, ...RACE_TESTS, "lib/generated/**"],
        },
      },
      {
        extends: true,
        test: { name: "scripts", include: ["scripts/**/*.test.mjs"] },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: isOnServer ? [...DATABASE_TESTS, ...RACE_TESTS] : DATABASE_TESTS,
          globalSetup: ["lib/testing/global-setup-db.ts"],
          setupFiles: ["lib/testing/setup-db.ts"],
          testTimeout: isFull ? 600_000 : 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});

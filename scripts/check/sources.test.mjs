import { describe, expect, it } from "vitest";
import { findBreaches } from "./sources.mjs";

const breach = (path, text) => findBreaches(path, text).length > 0;

describe("what may stand only in certain files", () => {
  it.each([
    ["lib/requests/a.ts", "const mode = process.env.APP_MODE;"],
    ["app/_server/a.ts", "const { env } = process;"],
    ["lib/requests/a.ts", "const now = new Date();"],
    ["lib/requests/a.ts", "const now = new Date;"],
    ["lib/requests/a.ts", "const now = Date.now();"],
    ["app/page.tsx", "const later = times.map(Date.now);"],
    ["lib/requests/a.ts", "await tx.$queryRaw`SELECT now()`;"],
    ["lib/requests/a.ts", "const client = new PrismaClient({ adapter });"],
    ["lib/auth/a.ts", "const pool = new pg.Pool();"],
    ["lib/rules/a.ts", "// biome-ignore lint: later"],
    ["lib/rules/a.test.ts", "// @ts-expect-error"],
    ["e2e/a.spec.ts", "// TODO: write"],
  ])("refuses in %s: %s", (path, text) => {
    expect(breach(path, text)).toBe(true);
  });

  it.each([
    ["lib/env.ts", "const mode = process.env.APP_MODE;"],
    ["prisma/seed.ts", "const mode = process.env.APP_MODE;"],
    ["instrumentation.ts", 'if (process.env.NEXT_RUNTIME === "nodejs") start();'],
    ["lib/clock.ts", "return new Date();"],
    ["lib/rules/a.ts", "const end = new Date(start.getTime() + length);"],
    ["lib/rules/a.ts", 'const noon = new Date("2026-11-24T12:00:00+09:00");'],
    ["lib/rules/a.ts", "const began = performance.now();"],
    ["lib/rules/a.ts", "/** Never reads Date.now() or process.env. */"],
    ["lib/rules/a.test.ts", "const now = new Date();"],
    ["lib/db.ts", "const client = new PrismaClient({ adapter });"],
    ["e2e/a.spec.ts", "const port = process.env.E2E_PORT;"],
  ])("allows in %s: %s", (path, text) => {
    expect(breach(path, text)).toBe(false);
  });

  it("names the file, the line and the rule", () => {
    expect(findBreaches("lib/a.ts", "const a = 1;\nconst now = Date.now();")).toEqual([
      "lib/a.ts:2: the clock is read in lib/clock.ts",
    ]);
  });
});

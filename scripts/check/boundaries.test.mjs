import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProject } from "../setup/project.mjs";
import { checkBoundaries } from "./boundaries.mjs";

const FILES = {
  "lib/db.ts": "export const database = 1;",
  "lib/generated/prisma/client.ts": "export type Row = 1;",
  "lib/testing/reset.ts": "export const reset = 1;",
  "lib/requests/view.ts": 'import type { Row } from "../generated/prisma/client"; export type View = Row;',
  "lib/requests/view.test.ts": 'import { reset } from "../testing/reset"; import "vitest"; reset;',
  "lib/requests/asks-next.ts": 'import { headers } from "next/headers"; headers;',
  "lib/requests/asks-react.ts": 'import type { ReactNode } from "react"; export type N = ReactNode;',
  "lib/requests/asks-words.ts": 'export { useTranslations } from "next-intl";',
  "lib/requests/asks-app.ts": 'import { page } from "@/app/page"; page;',
  "lib/requests/asks-testing.ts": 'import { reset } from "../testing/reset"; reset;',
  "lib/requests/asks-holidays.ts": 'import japaneseHolidays from "japanese-holidays"; japaneseHolidays;',
  "lib/rules/holidays.ts":
    'import h from "japanese-holidays"; import "zod"; import "date-fns"; import "date-fns-tz"; h;',
  "lib/rules/asks-disk.ts": 'import { readFileSync } from "node:fs"; readFileSync;',
  "lib/rules/asks-disk.test.ts": 'import { readFileSync } from "node:fs"; readFileSync;',
  "lib/rules/asks-database.ts": 'import { database } from "../db"; database;',
  "lib/rules/asks-rows.ts": 'import type { Row } from "../generated/prisma/client"; export type R = Row;',
  "lib/one.ts": 'import "./two";',
  "lib/two.ts": 'import "./one";',
  "app/page.tsx":
    'import { View } from "@/lib/requests/view"; export const page = <p className="a">{View}</p>;',
  "app/asks-database.tsx":
    'import { database } from "@/lib/db"; export const a = <p className="a">{database}</p>;',
  "app/asks-late.tsx": 'export const late = async () => <p>{(await import("@/lib/db")).database}</p>;',
  "app/asks-rows.ts": 'import type { Row } from "@/lib/generated/prisma/client"; export type R = Row;',
  "app/asks-nothing.ts": 'import "@/lib/not-there";',
  "e2e/asks-app.spec.ts": 'import { page } from "../app/page"; page;',
};

describe("import boundaries", () => {
  let root;
  let problems;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "office-hours-boundaries-"));
    symlinkSync(inProject("node_modules"), join(root, "node_modules"));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    ({ problems } = await checkBoundaries(root));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each([
    ["lib-runs-without-next", "lib/requests/asks-next.ts"],
    ["lib-runs-without-next", "lib/requests/asks-react.ts"],
    ["lib-runs-without-next", "lib/requests/asks-words.ts"],
    ["lib-runs-without-next", "lib/requests/asks-app.ts"],
    ["product-without-tools", "lib/requests/asks-testing.ts"],
    ["one-holiday-wrapper", "lib/requests/asks-holidays.ts"],
    ["rules-are-pure", "lib/rules/asks-disk.ts"],
    ["rules-are-pure", "lib/rules/asks-database.ts"],
    ["rules-are-pure", "lib/rules/asks-rows.ts"],
    ["no-cycles", "lib/one.ts"],
    ["app-asks-use-cases", "app/asks-database.tsx"],
    ["app-asks-use-cases", "app/asks-late.tsx"],
    ["app-asks-use-cases", "app/asks-rows.ts"],
    ["everything-resolves", "app/asks-nothing.ts"],
    ["journeys-know-only-the-screen", "e2e/asks-app.spec.ts"],
  ])("refuse by %s what %s does", (rule, path) => {
    expect(problems.filter((problem) => problem.startsWith(`${rule}: ${path} `))).toHaveLength(1);
  });

  it("refuse nothing else", () => {
    const innocent = /: (lib\/requests\/view|lib\/rules\/holidays|app\/page|.*\.test\.ts)/;
    expect(problems.filter((problem) => innocent.test(problem))).toEqual([]);
  });

  it("refuse a project of which hardly anything was read", () => {
    expect(problems.filter((problem) => problem.includes("is the parser working?"))).toHaveLength(2);
  });
});

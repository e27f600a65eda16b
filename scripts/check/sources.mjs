import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PROJECT_ROOT } from "../setup/project.mjs";

const FOLDERS = ["app", "lib", "prisma", "e2e"];
const IGNORED = /^lib\/generated(\/|$)/;
const MIN_FILES = 30;

const TESTS = [/\.test\.tsx?$/, /^lib\/testing\//, /^e2e\//];

/** What may stand only in certain files. Comment lines are not looked at, but for the first rule. */
const SOURCE_RULES = [
  {
    name: "no silenced checks, no notes for later",
    pattern: /\b(biome-ignore|eslint-disable|TODO|FIXME)\b|@ts-(ignore|expect-error|nocheck)/,
    allowed: [],
    inComments: true,
  },
  {
    name: "the environment is read in lib/env.ts",
    pattern: /\bprocess\s*\.\s*env\b|\bprocess\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
    allowed: [/^lib\/env\.ts$/, /^prisma\//, ...TESTS],
    // Next compiles these two names away.
    except: /process\.env\.(NEXT_RUNTIME|NODE_ENV)\b/g,
  },
  {
    name: "the clock is read in lib/clock.ts",
    pattern: /\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\.now\b|(?<!new )(?<![\w.])Date\(\s*\)/,
    allowed: [/^lib\/clock\.ts$/, ...TESTS],
  },
  {
    name: "SQL in the product does not ask the server for the time",
    pattern: /(?<![.\w])(now\(\)|CURRENT_(DATE|TIME|TIMESTAMP)|clock_timestamp\(\))/,
    allowed: [/^app\//, ...TESTS],
  },
  {
    name: "the database is opened in lib/db.ts",
    pattern: /\bnew (PrismaClient|PGlite|PrismaPg|PrismaPGlite)\b|\bnew (pg\.)?(Pool|Client)\(/,
    allowed: [/^lib\/db\.ts$/, /^prisma\//, ...TESTS],
  },
];

const COMMENT = /^\s*(\/\/|\/?\*)/;

/** The lines of one file that break a rule, as `path:line: rule`. */
export function findBreaches(path, text) {
  return SOURCE_RULES.filter(({ allowed }) => !allowed.some((place) => place.test(path))).flatMap((rule) =>
    text.split("\n").flatMap((line, index) => {
      if (!rule.inComments && COMMENT.test(line)) return [];
      const read = rule.except ? line.replace(rule.except, "") : line;
      return rule.pattern.test(read) ? [`${path}:${index + 1}: ${rule.name}`] : [];
    }),
  );
}

function sourceFiles(folder) {
  return readdirSync(join(PROJECT_ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      relative(PROJECT_ROOT, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"),
    )
    .filter((path) => !IGNORED.test(path));
}

/** What import boundaries cannot say, read from the sources: `{ problems, note }`. */
export function checkSources() {
  const rootFiles = readdirSync(PROJECT_ROOT).filter((name) =>
    ["proxy.ts", "instrumentation.ts"].includes(name),
  );
  const files = [...FOLDERS.flatMap(sourceFiles), ...rootFiles];
  const problems = files.flatMap((path) =>
    findBreaches(path, readFileSync(join(PROJECT_ROOT, path), "utf8")),
  );
  if (files.length < MIN_FILES) problems.push(`only ${files.length} files were read`);
  return { problems, note: `${files.length} files` };
}

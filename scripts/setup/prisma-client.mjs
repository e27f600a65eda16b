import { existsSync, readFileSync } from "node:fs";
import { hashFiles } from "./hash-files.mjs";
import { inProject, TOOLS } from "./project.mjs";
import { runOrThrow } from "./run-command.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const SCHEMA = inProject("prisma/schema.prisma");
const STAMP = inProject("lib/generated/stamp.json");
const CLIENT = inProject("lib/generated/prisma/client.ts");

/** Generates the Prisma client unless it is there and the schema has not changed since. */
export async function ensurePrismaClient() {
  const manifest = inProject("node_modules/prisma/package.json");
  if (!existsSync(SCHEMA) || !existsSync(manifest)) return "no schema";
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  const schema = hashFiles([SCHEMA], { extra: [version] });
  if (readStamp(STAMP).schema === schema && existsSync(CLIENT)) return "up to date";
  await runOrThrow(process.execPath, [...TOOLS.prisma, "generate"], {
    timeoutMs: 120_000,
    // Prisma would download its schema engine, which generating does not use: any executable will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  writeStamp(STAMP, { schema });
  return "generated";
}

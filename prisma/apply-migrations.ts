import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine as Engine } from "@prisma/schema-engine-wasm";

const FILTERS = { externalTables: [], externalEnums: [] };
const here = dirname(fileURLToPath(import.meta.url));

/** Where the migrations and the schema lie. */
export const MIGRATIONS_FOLDER = join(here, "migrations");
const SCHEMA_PATH = join(here, "schema.prisma");

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

let loadedEngine: Promise<EngineModule> | undefined;

/**
 * Prisma's own schema engine as WebAssembly. Its module imports the wasm file directly, which Node
 * does not do without flags, so it is instantiated by hand here; once, since the module keeps views
 * of the first instance's memory.
 */
function engineModule(): Promise<EngineModule> {
  loadedEngine ??= loadEngineModule();
  return loadedEngine;
}

async function loadEngineModule(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}

/** The engine closes no connection, and a lock of its own lives on it, for which the next would wait. */
async function withEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await engineModule();
  const schema = readFileSync(SCHEMA_PATH, "utf8");
  const connections: { dispose: () => Promise<void> }[] = [];
  const bound = bindMigrationAwareSqlAdapterFactory(sendingWholeScripts(adapter, connections));
  try {
    return await work(await SchemaEngine.new({ datamodels: [[SCHEMA_PATH, schema]] }, () => {}, bound));
  } finally {
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

/**
 * Sends a migration to the engine as the one script it is. The adapters' own way does not serve: the
 * embedded one starts it without waiting, and the server's cuts it at every semicolon.
 */
function sendingWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  opened: { dispose: () => Promise<void> }[],
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const connection = await factory.connect();
      opened.push(connection);
      const client = "client" in connection ? connection.client : null;
      if (isScriptRunner(client)) {
        connection.executeScript = async (script: string) => {
          await (client.exec ?? client.query).call(client, script);
        };
      }
      return connection;
    },
  };
}

type ScriptRunner = {
  exec?: (script: string) => Promise<unknown>;
  query: (script: string) => Promise<unknown>;
};

function isScriptRunner(client: unknown): client is ScriptRunner {
  return (
    typeof client === "object" && client !== null && "query" in client && typeof client.query === "function"
  );
}

/** Names of all migrations, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function migrationList() {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(MIGRATIONS_FOLDER, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

/**
 * Applies what is missing and returns the names applied now. Keeps Prisma's standard table of applied
 * migrations, so Prisma's own command also works on the same database. Throws when a migration fails
 * or an applied one was edited. The caller holds the migration lock.
 */
export async function applyMigrations(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const migrationsList = migrationList();
  return withEngine(adapter, async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: FILTERS,
    });
    if (diagnosis.editedMigrationNames.length > 0 || diagnosis.failedMigrationNames.length > 0) {
      const names = [...diagnosis.editedMigrationNames, ...diagnosis.failedMigrationNames].join(", ");
      throw new Error(`Migrations differ from what this database was made with, or failed earlier: ${names}`);
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  });
}

/** The SQL that leads from an empty database, or from the open one, to the schema. For authors. */
export async function draftMigration(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  from: "empty" | "migrations",
): Promise<string> {
  const schema = { path: SCHEMA_PATH, content: readFileSync(SCHEMA_PATH, "utf8") };
  const result = await withEngine(adapter, (engine) =>
    engine.diff({
      from: from === "empty" ? { tag: "empty" } : { tag: "migrations", ...migrationList() },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: FILTERS,
    }),
  );
  return result.stdout ?? "";
}

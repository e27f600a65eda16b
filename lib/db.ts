import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/prisma/client";
import { wakeOutbox } from "./mail/wake-outbox";
import { lockFolder } from "./process-lock";

/**
 * The only place that opens the database: the embedded engine in the data folder, or PostgreSQL
 * where `DATABASE_URL` names a server.
 */

/** The database inside a transaction. */
export type Transaction = Prisma.TransactionClient;

type Opened = { client: PrismaClient; adapter: PrismaPg | PrismaPGlite; close: () => Promise<void> };

// One process instantiates modules several times (pages, routes, instrumentation), and the embedded
// engine opened twice loses rows: the one instance lives on globalThis.
const holder = globalThis as typeof globalThis & { officeHoursDatabase?: Opened };

// Both adapters write and read instants without a zone, so every session must speak UTC.
const SESSION_OPTIONS = "-c TimeZone=UTC";

function openServer(url: string): Opened {
  const adapter = new PrismaPg({
    connectionString: url,
    options: SESSION_OPTIONS,
    max: env().databaseConnections,
    connectionTimeoutMillis: 10_000,
  });
  const client = new PrismaClient({ adapter });
  return { client, adapter, close: () => client.$disconnect() };
}

/** Where the embedded engine keeps its files; `memory://` for tests. */
function embeddedFolder(): string {
  const dataDir = env().dataDir;
  return dataDir.startsWith("memory:") ? "memory://" : join(resolve(dataDir), "database");
}

function openEmbedded(): Opened {
  const folder = embeddedFolder();
  const release = folder === "memory://" ? () => {} : lockFolder(resolve(env().dataDir));
  const engine = new PGlite(folder, { extensions: { btree_gist } });
  const adapter = new PrismaPGlite(engine);
  const client = new PrismaClient({ adapter });
  const close = async () => {
    await client.$disconnect();
    if (!engine.closed) await engine.close();
    release();
  };
  return { client, adapter, close };
}

function opened(): Opened {
  if (!holder.officeHoursDatabase) {
    const url = env().databaseUrl;
    holder.officeHoursDatabase = url ? openServer(url) : openEmbedded();
  }
  return holder.officeHoursDatabase;
}

/** The open database. Inside a transaction use the `Transaction` given there, never this. */
export function database(): PrismaClient {
  return opened().client;
}

/** What the migration engine talks through. */
export function migrationAdapter(): PrismaPg | PrismaPGlite {
  return opened().adapter;
}

/** Closes the database and gives the data folder back; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const current = holder.officeHoursDatabase;
  holder.officeHoursDatabase = undefined;
  await current?.close();
}

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const MAX_ATTEMPTS = 4;

/**
 * Runs `work` in one READ COMMITTED transaction. Deadlocks and serialization failures are tried again
 * a few times with jitter, so `work` must have no effect but on the database.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await database().$transaction(work, { maxWait: 15_000, timeout: 15_000 });
      // It may have written mails, and they are to go now rather than at the next poll.
      wakeOutbox();
      return result;
    } catch (error) {
      const state = sqlFaultOf(error)?.state;
      const isTransient = state === SERIALIZATION_FAILURE || state === DEADLOCK;
      if (!isTransient || attempt >= MAX_ATTEMPTS) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** What the database itself said: SQLSTATE and, where it names one, the broken constraint. */
export type SqlFault = { readonly state: string; readonly constraint: string | null };

/**
 * Reads the database's own code out of a thrown error, or null when it is of another kind. The two
 * adapters wrap it differently; nothing in the product matches on message texts but the constraint's
 * name, which only stands there.
 */
export function sqlFaultOf(error: unknown): SqlFault | null {
  for (let current: unknown = error, depth = 0; current && depth < 6; depth += 1) {
    if (typeof current !== "object") return null;
    const record = current as Record<string, unknown>;
    if (typeof record.originalCode === "string") {
      const message = typeof record.originalMessage === "string" ? record.originalMessage : "";
      return { state: record.originalCode, constraint: /constraint "([^"]+)"/.exec(message)?.[1] ?? null };
    }
    const meta = record.meta;
    const wrapped = typeof meta === "object" && meta !== null ? (meta as Record<string, unknown>) : {};
    current = wrapped.driverAdapterError ?? record.cause;
  }
  return null;
}

import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onExit } from "./on-exit.mjs";
import { findFreePort } from "./ports.mjs";
import { ensurePostgresBinaries } from "./postgres-binaries.mjs";
import { CommandError, runOrThrow } from "./run-command.mjs";

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const ATTEMPTS = 3;

// Nothing here outlives the run, so nothing needs to reach the disk.
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  lc_messages: "C",
};

/** PostgreSQL refuses to run as root: the ids of the account to use then. */
function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { stdio: "pipe" })),
      );
      return { uid, gid };
    } catch {
      // No such account: try the next.
    }
  }
  throw new Error("PostgreSQL cannot run as root, and there is no account named postgres");
}

async function launch(binaries, folder, options) {
  const port = await findFreePort();
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const server = spawn(join(binaries, "postgres"), ["-D", join(folder, "data"), ...settings], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  await new Promise((resolve, reject) => {
    const fail = (why) => reject(new CommandError(`PostgreSQL ${why}`, output));
    const timer = setTimeout(() => {
      server.kill("SIGKILL");
      fail("did not start in time");
    }, START_LIMIT_MS);
    server.stderr.on("data", (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (!output.includes("ready to accept connections")) return;
      clearTimeout(timer);
      resolve();
    });
    server.on("error", (error) => fail(error.message));
    server.on("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
  return { server, url: `postgresql://postgres@127.0.0.1:${port}/postgres` };
}

/**
 * Starts a PostgreSQL server of its own in a temporary folder, on a free port of 127.0.0.1, without
 * password and without durability; resolves the URL of its `postgres` database and the function that
 * stops the server and removes the folder. Both also happen when this process ends by itself or by a
 * signal. Throws when there is no server program and none can be installed.
 */
export async function startThrowawayPostgres() {
  const binaries = await ensurePostgresBinaries();
  const account = serverAccount();
  // Root's own temporary folder may be closed to the account that has to use it.
  const base = account.uid !== undefined && existsSync("/tmp") ? "/tmp" : tmpdir();
  const folder = mkdtempSync(join(base, "office-hours-postgres-"));
  let server = null;
  const remove = () => {
    server?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  const forget = onExit(remove);
  try {
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
    const options = { ...account, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } };
    const data = [
      "-D",
      join(folder, "data"),
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ];
    await runOrThrow(join(binaries, "initdb"), data, { ...options, timeoutMs: START_LIMIT_MS });
    let started = null;
    // Somebody may take the port between finding and using it.
    for (let attempt = 1; started === null; attempt += 1) {
      started = await launch(binaries, folder, options).catch((error) => {
        if (attempt === ATTEMPTS) throw error;
        return null;
      });
    }
    server = started.server;
    return { url: started.url, stop: () => stop(server, forget, remove) };
  } catch (error) {
    forget();
    remove();
    throw error;
  }
}

async function stop(server, forget, remove) {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    const timer = setTimeout(() => server.kill("SIGQUIT"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(timer);
  }
  forget();
  remove();
}

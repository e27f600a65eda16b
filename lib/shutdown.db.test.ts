import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "office-hours-shutdown-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A server whose answers take a while, with the embedded database open and work that must rest.
const PROGRAM = `
  import { createServer } from "node:http";
  import { database } from "./lib/db";
  import { beforeShutdown, endOnSignals } from "./lib/shutdown";
  endOnSignals();
  beforeShutdown(async () => console.log("rested"));
  await database().$queryRaw\`SELECT 1\`;
  const server = createServer((_request, response) => {
    console.log("asked");
    setTimeout(() => response.end("answered"), 700);
  });
  server.listen(0, "127.0.0.1", () => console.log("port", server.address().port));
`;

it.each(["SIGTERM", "SIGINT"] as const)(
  "%s lets requests finish, rests work, closes the database and exits 0",
  async (signal) => {
    const env = { ...process.env, APP_MODE: "test", DATA_DIR: folder, DATABASE_URL: "", LOG_LEVEL: "silent" };
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PROGRAM], { env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    const exited = new Promise<number | null>((done) => child.on("exit", done));
    const said = (pattern: RegExp) => vi.waitUntil(() => pattern.exec(output)?.[1], { timeout: 50_000 });
    const port = await said(/port (\d+)/);
    const answer = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    await said(/(asked)/);
    expect(existsSync(join(folder, "process.lock"))).toBe(true);
    child.kill(signal);
    child.kill(signal);
    expect(await answer).toBe("answered");
    expect(await exited).toBe(0);
    expect(output).toContain("rested");
    expect(existsSync(join(folder, "process.lock"))).toBe(false);
  },
  60_000,
);

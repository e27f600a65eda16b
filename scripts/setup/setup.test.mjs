import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APP_VARIABLES } from "./app-environment.mjs";
import { folderHolder, requireFreeFolder } from "./data-folder.mjs";
import { evaluationEnvironment } from "./evaluation.mjs";
import { hashFiles } from "./hash-files.mjs";
import { isSupportedNode } from "./node-version.mjs";
import { findFreePort, requireFreePort } from "./ports.mjs";
import { inProject } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "office-hours-setup-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the version of Node", () => {
  it.each([
    ["20.18.3", false],
    ["20.19.0", true],
    ["21.7.3", false],
    ["22.11.0", false],
    ["22.12.0", true],
    ["24.0.0", true],
    ["18.20.0", false],
  ])("%s is supported: %s", (version, isSupported) => {
    expect(isSupportedNode(version)).toBe(isSupported);
  });
});

describe("the demo's environment", () => {
  it("is evaluation on loopback with a secret of its own, kept from one start to the next", () => {
    const first = evaluationEnvironment({ DATA_DIR: folder });
    expect(first).toMatchObject({
      APP_MODE: "evaluation",
      HOST: "127.0.0.1",
      PORT: "3000",
      DATA_DIR: folder,
    });
    expect(first.AUTH_SECRET.length).toBeGreaterThanOrEqual(32);
    expect(evaluationEnvironment({ DATA_DIR: folder }).AUTH_SECRET).toBe(first.AUTH_SECRET);
    expect(statSync(join(folder, "auth-secret")).mode & 0o777).toBe(0o600);
  });

  it.each(["production", "test"])("refuses to replace APP_MODE=%s", (mode) => {
    expect(() => evaluationEnvironment({ APP_MODE: mode, DATA_DIR: folder })).toThrow(mode);
  });

  it("passes the host on, to be judged with the rest of the configuration", () => {
    expect(evaluationEnvironment({ HOST: "0.0.0.0", DATA_DIR: folder }).HOST).toBe("0.0.0.0");
  });
});

describe("the variables of the application", () => {
  it("are the same in lib/env.ts, in .env.example and in the scripts", () => {
    const inCode = [...readFileSync(inProject("lib/env.ts"), "utf8").matchAll(/^ {4}([A-Z_]+): z/gm)].map(
      (match) => match[1],
    );
    const inExample = [...readFileSync(inProject(".env.example"), "utf8").matchAll(/^([A-Z_]+)=/gm)].map(
      (match) => match[1],
    );
    expect([...inCode].sort()).toEqual([...APP_VARIABLES].sort());
    expect([...inExample].sort()).toEqual([...APP_VARIABLES].sort());
  });
});

describe("the fingerprint of files", () => {
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const fingerprint = () => hashFiles([folder], { root: folder });

  it("changes with contents, names and new files, and with nothing else", () => {
    mkdirSync(join(folder, "deep"));
    write("deep/a.ts", "1");
    const first = fingerprint();
    write("deep/a.ts", "1");
    expect(fingerprint()).toBe(first);
    write("deep/a.ts", "2");
    expect(fingerprint()).not.toBe(first);
    write("deep/a.ts", "1");
    write("b.ts", "");
    expect(fingerprint()).not.toBe(first);
  });

  it("takes an absent path for an empty one", () => {
    expect(hashFiles([join(folder, "absent")])).toBe(hashFiles([]));
  });
});

describe("a data folder", () => {
  const lock = (pid) => writeFileSync(join(folder, "process.lock"), JSON.stringify({ pid, start: null }));

  it("is free without a lock, and after a process that died", async () => {
    expect(folderHolder(folder)).toBeNull();
    const { output } = await runCommand(process.execPath, ["-p", "process.pid"], { timeoutMs: 10_000 });
    lock(Number(output));
    expect(() => requireFreeFolder(folder)).not.toThrow();
  });

  it("is refused while a process lives in it, with the way out", () => {
    lock(process.pid);
    expect(() => requireFreeFolder(folder)).toThrow("DATA_DIR=.data-2 PORT=3001 npm start");
  });
});

describe("a port", () => {
  it("is refused while somebody answers there, with the command for another", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address();
    await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(
      new RegExp(`${port}[^]*PORT=3000 npm start`),
    );
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort("127.0.0.1", port)).resolves.toBeUndefined();
  });

  it("is found free", async () => {
    const port = await findFreePort();
    await expect(requireFreePort("127.0.0.1", port)).resolves.toBeUndefined();
  });
});

describe("a command", () => {
  it("is ended with everything it started when it takes too long", async () => {
    const script =
      'require("child_process").spawn("sleep", ["60"], { stdio: "inherit" }); setTimeout(() => {}, 60000);';
    const began = performance.now();
    const result = await runCommand(process.execPath, ["-e", script], { timeoutMs: 300 });
    expect(result).toMatchObject({ code: 124, isTimedOut: true });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("gives its code and what it printed", async () => {
    const result = await runCommand(process.execPath, ["-e", "console.log('日本語'); process.exit(3)"], {
      timeoutMs: 10_000,
    });
    expect(result).toMatchObject({ code: 3, output: "日本語\n", isTimedOut: false });
  });

  it("that does not exist fails like any other", async () => {
    expect(await runCommand("no-such-command", [], { timeoutMs: 1_000 })).toMatchObject({ code: 127 });
  });
});

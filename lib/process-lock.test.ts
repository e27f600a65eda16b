import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderInUseError, lockFolder } from "./process-lock";

let folder = "";
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "office-hours-lock-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  rmSync(folder, { recursive: true, force: true });
});

const lockPath = () => join(folder, "process.lock");

// Takes the folder when told to, says how it went, and keeps it until it is killed or told to go.
const OPENER = `
  const { lockFolder } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, "process-lock.ts")).href)});
  console.log("ready");
  let release = () => {};
  process.stdin.setEncoding("utf8").on("data", (order) => {
    if (order.startsWith("go")) process.exit(0);
    if (order.startsWith("release")) { release(); return console.log("released"); }
    const startAt = Number(order);
    while (Date.now() < startAt) {}
    try {
      release = lockFolder(${"process.argv[1]"});
      console.log("taken");
    } catch (error) {
      console.log(error.constructor.name + " " + error.message);
    }
  });
`;

type Opener = { readonly child: ChildProcess; readonly tell: (order: string | number) => Promise<string> };

/** A process of its own that can open the folder. */
async function startOpener(): Promise<Opener> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", OPENER, folder],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  children.push(child);
  const { stdin, stdout } = child;
  const nextLine = async () => String((await once(stdout, "data"))[0]).trim();
  expect(await nextLine()).toBe("ready");
  return {
    child,
    tell: (order) => {
      const answer = nextLine();
      stdin.write(`${order}\n`);
      return answer;
    },
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

describe("a folder opened by another process", () => {
  it("is refused with the process that has it and what to do", async () => {
    const other = await startOpener();
    expect(await other.tell(0)).toBe("taken");
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    expect(() => lockFolder(folder)).toThrow(
      `The data folder is in use by process ${other.child.pid}. Stop it first, or set DATA_DIR to another folder.`,
    );
  });

  it("is free once that process gives it back", async () => {
    const other = await startOpener();
    await other.tell(0);
    expect(await other.tell("release")).toBe("released");
    expect(existsSync(lockPath())).toBe(false);
    lockFolder(folder)();
  });

  it("is free once that process ends by itself", async () => {
    const other = await startOpener();
    await other.tell(0);
    const ended = once(other.child, "exit");
    other.child.stdin?.write("go\n");
    await ended;
    expect(existsSync(lockPath())).toBe(false);
  });

  it("is taken over once that process was killed", async () => {
    const other = await startOpener();
    await other.tell(0);
    await kill(other.child);
    expect(existsSync(lockPath())).toBe(true);
    const release = lockFolder(folder);
    expect(readFileSync(lockPath(), "utf8")).toContain(`"pid":${process.pid},`);
    release();
  });

  it("is taken over from a process of the same number that began at another time", () => {
    writeFileSync(lockPath(), JSON.stringify({ pid: process.pid, start: "1" }));
    lockFolder(folder)();
  });

  it("is taken over from a lock that says nothing", () => {
    writeFileSync(lockPath(), "");
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is taken over although an earlier take-over was cut short", () => {
    for (const name of ["process.lock", "process.lock.next", "process.lock.next.next"]) {
      writeFileSync(join(folder, name), JSON.stringify({ pid: 2 ** 30, start: "1" }));
    }
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is refused while another process takes it over", async () => {
    const dead = JSON.stringify({ pid: 2 ** 30, start: "1" });
    writeFileSync(lockPath(), dead);
    const other = await startOpener();
    writeFileSync(`${lockPath()}.next`, JSON.stringify({ pid: other.child.pid, start: null }));
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    expect(readFileSync(lockPath(), "utf8")).toBe(dead);
  });
});

describe("a folder of one's own", () => {
  it("is made when it is missing", () => {
    const inner = join(folder, "a", "b");
    const release = lockFolder(inner);
    expect(existsSync(join(inner, "process.lock"))).toBe(true);
    release();
  });

  it("cannot be opened twice either", () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    release();
    lockFolder(folder)();
  });

  it("leaves nothing behind when it is given back, however often that is said", () => {
    const release = lockFolder(folder);
    release();
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not taken from its next owner by giving it back again", async () => {
    const release = lockFolder(folder);
    release();
    const other = await startOpener();
    await other.tell(0);
    release();
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  });

  it("leaves no listener behind", () => {
    const before = process.listenerCount("exit");
    for (let times = 0; times < 12; times += 1) lockFolder(folder)();
    expect(process.listenerCount("exit")).toBe(before);
  });
});

describe("several processes opening one folder at the same instant", () => {
  const ROUNDS = 25;

  it.each([
    ["that is free", false],
    ["left by a dead process", true],
  ])("one %s: exactly one gets it", { timeout: 60_000 }, async (_, isStale) => {
    const openers = await Promise.all(Array.from({ length: 4 }, startOpener));
    for (let round = 0; round < ROUNDS; round += 1) {
      if (isStale) writeFileSync(lockPath(), JSON.stringify({ pid: 2 ** 30, start: "1" }));
      const startAt = Date.now() + 30;
      const answers = await Promise.all(openers.map(({ tell }) => tell(startAt)));
      const taken = answers.filter((answer) => answer === "taken");
      expect([round, taken.length, answers]).toEqual([round, 1, answers]);
      expect(answers.filter((answer) => answer.startsWith("FolderInUseError"))).toHaveLength(3);
      await Promise.all(openers.map(({ tell }) => tell("release")));
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});

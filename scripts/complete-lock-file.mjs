// Adds to package-lock.json the builds for other platforms that it lacks. A registry that does not carry
// them makes `npm install` leave them out, and then `npm ci` refuses the file everywhere.
import { readFileSync, writeFileSync } from "node:fs";
import { missingPlatformBuilds } from "./check/lock-file.mjs";
import { inProject } from "./setup/project.mjs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

const path = inProject("package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const wordIn = (name, words) => words.find((word) => new RegExp(`[-/]${word}(-|$)`).test(name));

for (const { name, version, isDev } of missingPlatformBuilds(lock)) {
  const system = wordIn(name, SYSTEMS);
  const processor = wordIn(name, PROCESSORS);
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(name.includes("musl") ? { libc: ["musl"] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
  console.log(`${name} ${version}: ${system ?? "any system"}, ${processor ?? "any processor"}`);
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { canInstallPackages, installPackages } from "./apt.mjs";
import { findExecutable } from "./find-executable.mjs";
import { runCommand } from "./run-command.mjs";

const MIN_MAJOR = 15;

/** Folders where packages put server programs beside PATH, the newest version first. */
function packagedFolders() {
  const under = (folder, rest) =>
    existsSync(folder)
      ? readdirSync(folder)
          .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
          .map((name) => join(folder, name, rest))
      : [];
  const brews = ["/opt/homebrew/opt", "/usr/local/opt", "/home/linuxbrew/.linuxbrew/opt"]
    .flatMap((folder) => under(folder, "bin"))
    .filter((path) => path.includes("postgresql"));
  return [...under("/usr/lib/postgresql", "bin"), ...brews, "/usr/local/pgsql/bin"];
}

async function majorOf(folder) {
  const { output } = await runCommand(join(folder, "postgres"), ["--version"], { timeoutMs: 30_000 });
  return Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? 0);
}

async function findPostgresBinaries() {
  const onPath = findExecutable(["postgres"]);
  const folders = [...(onPath ? [dirname(onPath)] : []), ...packagedFolders()];
  for (const folder of folders) {
    const isWhole = ["postgres", "initdb"].every((name) => existsSync(join(folder, name)));
    if (isWhole && (await majorOf(folder)) >= MIN_MAJOR) return folder;
  }
  return null;
}

/** The folder of PostgreSQL's server programs (15 or later), installed if need be; throws without any. */
export async function ensurePostgresBinaries() {
  const found = await findPostgresBinaries();
  if (found) return found;
  if (canInstallPackages()) {
    await installPackages("postgresql");
    const installed = await findPostgresBinaries();
    if (installed) return installed;
  }
  throw new Error(
    `no PostgreSQL server (${MIN_MAJOR} or later) was found. Install one; it need not be running`,
  );
}

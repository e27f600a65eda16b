// npm run weights: what every page of the built app makes a browser fetch, as a table.
import { readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { printError } from "./setup/progress.mjs";
import { inProject, TOOLS } from "./setup/project.mjs";
import { runCommand } from "./setup/run-command.mjs";

const TABLE = inProject("test-results/page-weights.md");
const LIMIT_MS = 10 * 60_000;

try {
  const browser = await ensureBrowser();
  await ensureBuild();
  rmSync(TABLE, { force: true });
  const { code, output } = await runCommand(process.execPath, [...TOOLS.playwright, "test", "page-weights"], {
    env: { ...process.env, CHROMIUM_PATH: browser },
    timeoutMs: LIMIT_MS,
  });
  if (code !== 0) console.error(output);
  console.log(readFileSync(TABLE, "utf8"));
  process.exitCode = code;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

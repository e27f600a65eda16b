// npm run pictures: every screen that anybody of the demo data can reach, in both languages, light and
// dark, wide and narrow, into screenshots/ (which git ignores). Every page is checked on the way.
import { rmSync } from "node:fs";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { ensureJapaneseFonts } from "./setup/japanese-fonts.mjs";
import { printError } from "./setup/progress.mjs";
import { inProject, TOOLS } from "./setup/project.mjs";
import { runCommand } from "./setup/run-command.mjs";

const LIMIT_MS = 90 * 60_000;

try {
  const browser = await ensureBrowser();
  await ensureJapaneseFonts();
  await ensureBuild();
  rmSync(inProject("screenshots"), { recursive: true, force: true });
  const { code } = await runCommand(process.execPath, [...TOOLS.playwright, "test", "every-page"], {
    env: { ...process.env, CHROMIUM_PATH: browser, SCREENSHOTS: "1" },
    echo: true,
    timeoutMs: LIMIT_MS,
  });
  console.log("Pictures: screenshots/<width>-<scheme>-<language>/");
  process.exitCode = code;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

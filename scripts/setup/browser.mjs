import { existsSync } from "node:fs";
import { canInstallPackages, installPackages } from "./apt.mjs";
import { findExecutable } from "./find-executable.mjs";
import { TOOLS } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FOLDERS = [
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
];
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/**
 * A Chromium on this machine as an absolute path, or null: the one `CHROMIUM_PATH` names, Playwright's
 * own, or one that is installed.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return findExecutable([...NAMES, "Google Chrome", "Chromium"], FOLDERS);
}

/** Finds a Chromium or installs one; resolves its path, or throws with what was tried. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const problems = [];
  if (canInstallPackages()) {
    await installPackages("chromium").catch((error) => problems.push(error.message));
    const installed = await findBrowser();
    if (installed) return installed;
  }
  const args = [...TOOLS.playwright, "install", "chromium"];
  const { code } = await runCommand(process.execPath, args, { timeoutMs: DOWNLOAD_LIMIT_MS });
  if (code !== 0) problems.push("Playwright could not download one");
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  throw new Error(`no Chromium was found (${problems.join("; ")}). Install one, or set CHROMIUM_PATH`);
}

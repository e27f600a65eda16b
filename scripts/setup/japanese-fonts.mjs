import { canInstallPackages, installPackages } from "./apt.mjs";
import { runCommand } from "./run-command.mjs";

async function hasJapaneseFont() {
  if (process.platform !== "linux") return true;
  const { code, output } = await runCommand("fc-list", [":lang=ja", "family"], { timeoutMs: 60_000 });
  return code === 0 && output.trim() !== "";
}

/** Makes sure that Japanese text has a font, or throws: screenshots and line breaks depend on it. */
export async function ensureJapaneseFonts() {
  if (await hasJapaneseFont()) return;
  if (!canInstallPackages())
    throw new Error("no Japanese font was found. Install one, such as Noto Sans CJK");
  await installPackages("fontconfig", "fonts-noto-cjk");
  if (!(await hasJapaneseFont())) throw new Error("no Japanese font, although fonts-noto-cjk was installed");
}

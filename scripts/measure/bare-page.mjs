import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onExit } from "../setup/on-exit.mjs";
import { inProject, PROJECT_ROOT, TOOLS } from "../setup/project.mjs";
import { runOrThrow } from "../setup/run-command.mjs";

const BUILD_LIMIT_MS = 5 * 60_000;

// A title, a heading, a sentence, made anew for each request: the least that the framework can send.
const FILES = {
  "package.json": `{ "private": true, "type": "module" }\n`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(PROJECT_ROOT)} } };\n`,
  "app/layout.jsx": `export const metadata = { title: "Bare", description: "A bare page." };
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `export const dynamic = "force-dynamic";
export default async function Page() {
  return <main><h1>Bare</h1><p>{new Date().toISOString()}</p></main>;
}
`,
  // Of these two the framework would take the project's own, which it finds in the folders above.
  "instrumentation.js": "export function register() {}\n",
  "proxy.js": "export function proxy() {}\n",
  "app/icon.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>\n`,
};

/** Builds a page with nothing on it, by the same framework, in a folder that goes with this process. */
export async function buildBarePage() {
  mkdirSync(inProject("test-results"), { recursive: true });
  const folder = mkdtempSync(inProject("test-results/bare-page-"));
  onExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await runOrThrow(process.execPath, [...TOOLS.next, "build"], {
    cwd: folder,
    timeoutMs: BUILD_LIMIT_MS,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return folder;
}

// npm run lighthouse: the customer's pages against a page with nothing on it, by the same framework on the
// same machine: the mobile settings of Lighthouse, each page five times in turn, the middle of each number.
import { chromium } from "@playwright/test";
import { buildBarePage } from "./measure/bare-page.mjs";
import { measurePage, medianOf } from "./measure/lighthouse-run.mjs";
import { serve } from "./measure/served.mjs";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { printError } from "./setup/progress.mjs";
import { inProject, PROJECT_ROOT, TOOLS } from "./setup/project.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const PERSON = "旅程 53";
/** How many points of performance a page may lose against the bare one. */
const MOST_LOST = 3;

/** Signs in as somebody of the journeys; resolves their cookies and the address of an agreed meeting. */
async function signIn(origin, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ locale: "ja-JP" });
    await page.goto(`${origin}/sign-in`);
    await page.getByRole("button", { name: PERSON }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    await page.goto(`${origin}/requests`);
    const hrefs = await page
      .locator('a[href^="/requests/OH-"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const cookies = await page.context().cookies();
    for (const href of new Set(hrefs)) {
      await page.goto(`${origin}${href}`);
      const isAgreed = (await page.locator('[data-status="confirmed"]').count()) > 0;
      if (isAgreed) return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "), href };
    }
    throw new Error("Nobody's meeting is agreed.");
  } finally {
    await browser.close();
  }
}

function printTable(results) {
  const columns = [
    "page",
    "performance",
    "accessibility",
    "best practices",
    "FCP ms",
    "LCP ms",
    "TBT ms",
    "CLS",
  ];
  console.log(`\n| ${columns.join(" | ")} |\n| --- ${"| ---: ".repeat(columns.length - 1)}|`);
  for (const { name, performance, accessibility, practices, fcp, lcp, tbt, cls } of results) {
    const numbers = [
      performance,
      accessibility,
      practices,
      ...[fcp, lcp, tbt].map(Math.round),
      cls.toFixed(3),
    ];
    console.log(`| ${name} | ${numbers.join(" | ")} |`);
  }
}

async function main() {
  const browser = await ensureBrowser();
  await ensureBuild();
  const folder = await buildBarePage();
  const [port, barePort] = [await findFreePort(), await findFreePort()];
  const origin = `http://localhost:${port}`;
  const bareOrigin = `http://127.0.0.1:${barePort}`;
  const stops = [];
  try {
    stops.push(
      await serve([inProject("scripts/e2e-server.mjs")], {
        cwd: PROJECT_ROOT,
        env: { ...process.env, E2E_PORT: String(port) },
        url: `${origin}/api/healthz`,
      }),
      await serve([...TOOLS.next, "start", "-H", "127.0.0.1", "-p", String(barePort)], {
        cwd: folder,
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        url: bareOrigin,
      }),
    );
    const { cookie, href } = await signIn(origin, browser);
    const pages = [
      { name: "landing", url: `${origin}/`, runs: [] },
      { name: "slots", url: `${origin}/apply/slots`, cookie, runs: [] },
      { name: "status", url: `${origin}${href}`, cookie, runs: [] },
      { name: "bare", url: `${bareOrigin}/`, runs: [] },
    ];
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const page of pages) page.runs.push(await measurePage(page.url, { browser, cookie: page.cookie }));
      console.log(`round ${round} of ${ROUNDS}`);
    }
    return report(pages.map(({ name, runs }) => ({ name, ...medianOf(runs) })));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Prints the table and what is below the aim; the exit code. */
function report(results) {
  printTable(results);
  const least = results.find(({ name }) => name === "bare").performance - MOST_LOST;
  const problems = results
    .filter(({ name }) => name !== "bare")
    .flatMap(({ name, performance, accessibility, practices, failed }) => [
      ...(performance < least ? [`${name}: performance ${performance} is below ${least}`] : []),
      ...(accessibility < 100 ? [`${name}: accessibility ${accessibility}`] : []),
      ...(practices < 100 ? [`${name}: best practices ${practices}`] : []),
      ...failed.map((title) => `${name}: ${title}`),
    ]);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

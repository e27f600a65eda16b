import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, signInAs, test } from "./fixtures";

// Follows every link each kind of person is shown, from page to page, and looks at every kind of page
// once: a page added later is looked at without being named here.

type Look = { readonly width: number; readonly scheme: "light" | "dark"; readonly language: "ja" | "en" };

const PEOPLE = [
  "中村 玲奈",
  "小川 拓也",
  "松本 千尋",
  "林 健太",
  "渡辺 美咲",
  "アンナ・リンド",
  "佐藤 直樹",
  "森 由美子",
];
const MOST_PAGES = 400;
const isFull = process.env.FULL === "1";

/** By day each person gets one look, so that together they cover the pairs; the long run takes them all. */
const DAILY_LOOKS: Look[] = [
  { width: 1280, scheme: "light", language: "ja" },
  { width: 390, scheme: "dark", language: "ja" },
  { width: 320, scheme: "light", language: "en" },
  { width: 1280, scheme: "dark", language: "en" },
];
const ALL_LOOKS: Look[] = [1280, 390, 320].flatMap((width) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    (["ja", "en"] as const).map((language) => ({ width, scheme, language })),
  ),
);

// One person of the desk sees what the other sees; the long run takes one of them through all looks.
const ONCE_IS_ENOUGH = "森 由美子";

for (const [index, person] of PEOPLE.entries()) {
  const daily = DAILY_LOOKS[index % DAILY_LOOKS.length];
  for (const look of isFull && person !== ONCE_IS_ENOUGH ? ALL_LOOKS : daily ? [daily] : []) {
    const name = `${look.width} px, ${look.scheme}, ${look.language}`;
    test(`every page that ${person} can reach is accessible and fits (${name})`, async ({ page }) => {
      test.setTimeout(isFull ? 900_000 : 300_000);
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.scheme });
      await signInAs(page, person);
      await speak(page, look.language);
      const seen = await lookAround(page, look);
      expect(seen).toBeGreaterThan(5);
    });
  }
}

/** The language a person chose is a cookie; the switch itself has its own journey. */
async function speak(page: Page, language: Look["language"]): Promise<void> {
  await page.context().addCookies([{ name: "lang", value: language, url: new URL(page.url()).origin }]);
}

async function lookAround(page: Page, look: Look): Promise<number> {
  const origin = new URL(page.url()).origin;
  const queue = ["/", "/requests", "/staff/requests", "/sign-in", "/dev/mailbox", "/no-such-page"];
  const queued = new Set(queue);
  const lookedAt = new Set<string>();
  for (let visited = 0; queue.length > 0 && visited < MOST_PAGES; visited += 1) {
    const path = queue.shift() ?? "/";
    await page.goto(path);
    const kind = await kindOf(page, path);
    if (lookedAt.has(kind)) continue;
    lookedAt.add(kind);
    await expectAccessible(page);
    await expectToFit(page);
    await keepPicture(page, look, kind);
    for (const link of await linksOf(page, origin)) {
      // One mail is like another, and there are many.
      const known = link.replace(/\/dev\/mailbox\/[0-9a-f-]+/, "/dev/mailbox/id");
      if (queued.has(known)) continue;
      queued.add(known);
      queue.push(link);
    }
  }
  return lookedAt.size;
}

/** Pages of one route in one status are of one kind; so are all mails and all weeks. */
async function kindOf(page: Page, path: string): Promise<string> {
  const route = path
    .replace(/OH-\d+/g, "OH-n")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replace(/=[^&]*/g, (value) => (/^=[a-z_]+$/.test(value) ? value : "=…"));
  const chip = page.locator("[data-status]").first();
  const status = (await chip.count()) > 0 ? await chip.getAttribute("data-status") : "";
  const heading = (await page.locator("h1").first().textContent()) ?? "";
  return `${route} ${status} ${heading.replace(/OH-\d+|[\d:〜–月日()]+/g, "")}`;
}

async function linksOf(page: Page, origin: string): Promise<string[]> {
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return [
    ...new Set(
      hrefs
        .filter((href) => href.startsWith(`${origin}/`))
        .map((href) => new URL(href))
        .filter((url) => !url.pathname.startsWith("/api/") && !url.pathname.endsWith(".ics"))
        .map((url) => url.pathname + url.search),
    ),
  ];
}

/** Nothing is cut off or scrolls sideways but what is made to (tables of the desk). */
async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `sideways scrolling of ${page.url()}`).toBeLessThanOrEqual(0);
}

/** With SCREENSHOTS=1 a picture of everything, for eyes. */
async function keepPicture(page: Page, look: Look, kind: string): Promise<void> {
  if (process.env.SCREENSHOTS !== "1") return;
  const folder = join("screenshots", `${look.width}-${look.scheme}-${look.language}`);
  mkdirSync(folder, { recursive: true });
  const name = kind.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 90);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { builtPages, pageOf } from "./built-pages";
import { crawl, type Served } from "./crawl";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";
import { openDetails } from "./open-details";
import { sendEmptyForm } from "./send-empty-form";

// Follows every link each kind of person is shown, from page to page, and looks at every kind of page
// once: as it comes, with everything opened, and with its form refused. A page added later is looked at
// without being named here.

type Look = { readonly width: number; readonly scheme: "light" | "dark"; readonly language: "ja" | "en" };

const PEOPLE = [
  "中村 玲奈",
  "小川 拓也",
  "松本 千尋",
  "林 健太",
  "渡辺 美咲",
  "アンナ・リンド",
  journeyPerson(53),
  "佐藤 直樹",
  "森 由美子",
];
const isFull = process.env.FULL === "1";
const isPictures = process.env.SCREENSHOTS === "1";

const ALL_LOOKS: Look[] = [1280, 390, 320].flatMap((width) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    (["ja", "en"] as const).map((language) => ({ width, scheme, language })),
  ),
);

/**
 * By day each person gets three looks, so that every pair of person, width, scheme and language is looked
 * at; the long run takes all twelve. Pictures are for eyes, which need not see the narrowest.
 */
function looksOf(index: number): readonly Look[] {
  if (isPictures) return ALL_LOOKS.filter(({ width }) => width !== 320);
  if (isFull) return ALL_LOOKS;
  const schemes =
    index % 2 === 0 ? (["light", "dark", "light"] as const) : (["dark", "light", "dark"] as const);
  const languages = index % 4 < 2 ? (["ja", "en", "en"] as const) : (["en", "ja", "ja"] as const);
  return [1280, 390, 320].map((width, place) => ({
    width,
    scheme: schemes[(place + Math.floor(index / 2)) % 3] ?? "light",
    language: languages[place] ?? "ja",
  }));
}

for (const [index, person] of PEOPLE.entries()) {
  const looks = looksOf(index);
  const name = isFull || isPictures ? "all looks" : looks.map(inWords).join(", ");
  test(`every page that ${person} can reach is accessible and fits (${name})`, async ({ page }) => {
    test.setTimeout(isFull || isPictures ? 1_800_000 : 300_000);
    await signInAs(page, person);
    await speak(page, "ja");
    const kinds = await kindsOfPages(page);
    for (const language of ["ja", "en"] as const) {
      const ofLanguage = looks.filter((look) => look.language === language);
      if (ofLanguage.length === 0) continue;
      await speak(page, language);
      for (const [kind, path] of kinds) await lookAt(page, path, kind, ofLanguage);
    }
    for (const kind of kinds.keys()) timesLookedAt.set(kind, (timesLookedAt.get(kind) ?? 0) + 1);
  });
}

function inWords({ width, scheme, language }: Look): string {
  return `${width} px ${scheme} ${language}`;
}

test("by day every pair of person, width, scheme and language is looked at", () => {
  test.skip(isFull || isPictures, "all looks are taken");
  const seen = PEOPLE.flatMap((person, index) => looksOf(index).map((look) => ({ person, ...look })));
  const values = {
    person: PEOPLE,
    width: [1280, 390, 320],
    scheme: ["light", "dark"],
    language: ["ja", "en"],
  };
  const names = ["person", "width", "scheme", "language"] as const;
  const missing = names.flatMap((one, place) =>
    names
      .slice(place + 1)
      .flatMap((other) =>
        values[one].flatMap((first) =>
          values[other]
            .filter((second) => !seen.some((look) => look[one] === first && look[other] === second))
            .map((second) => `${first} × ${second}`),
        ),
      ),
  );
  expect(missing).toEqual([]);
});

/** The language a person chose is a cookie; the switch itself has its own journey. */
async function speak(page: Page, language: Look["language"]): Promise<void> {
  await page.context().addCookies([{ name: "lang", value: language, url: new URL(page.url()).origin }]);
}

/** By day a kind of page that two people have been shown, each in their looks, is not shown to a third. */
const ENOUGH_PEOPLE = isFull || isPictures ? Number.POSITIVE_INFINITY : 2;
const timesLookedAt = new Map<string, number>();

/** One address of each kind of page that is still to be looked at. */
async function kindsOfPages(page: Page): Promise<Map<string, string>> {
  const kinds = new Map<string, string>([["no such page", "/no-such-page"]]);
  const pages = builtPages();
  const served = await crawl(page, pages);
  expect(served.length).toBeGreaterThan(5);
  for (const one of served) {
    const kind = kindOf(one, pages);
    if (!kinds.has(kind)) kinds.set(kind, one.path);
  }
  return new Map([...kinds].filter(([kind]) => (timesLookedAt.get(kind) ?? 0) < ENOUGH_PEOPLE));
}

/** Pages of one route and heading, in one status, with or without a form, are of one kind; so are all mails. */
function kindOf({ path, html }: Served, pages: readonly string[]): string {
  const route = pageOf(path, pages) ?? path;
  const asked = [...new URL(path, "http://localhost").searchParams]
    .map(([name, value]) => (/^[a-z_]+$/.test(value) ? `${name}=${value}` : name))
    .join("&");
  const status = /data-status="([^"]*)"/.exec(html)?.[1] ?? "";
  const form = html.includes("noValidate") ? "form" : "";
  const isNamed = !route.startsWith("/staff") && !/\[(id|name)\]/.test(route);
  return [route, asked, status, form, isNamed ? headingOf(html) : ""].filter(Boolean).join(" ");
}

function headingOf(html: string): string {
  const heading = (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "").replace(/<[^>]*>/g, "");
  return heading.replace(/OH-\d+|[\d:〜–]+/g, "");
}

/** Opens a page and looks at it in all looks as it comes; the first time also opened up, and refused. */
async function lookAt(page: Page, path: string, kind: string, looks: readonly Look[]): Promise<void> {
  await page.goto(path);
  // The framework puts the title in place when the page's script runs.
  await expect(page).toHaveTitle(/\S/);
  for (const look of looks) {
    await take(page, look);
    await expectInOrder(page);
    await keepPicture(page, look, kind);
  }
  if (timesLookedAt.has(kind) && ENOUGH_PEOPLE === 2) return;
  if ((await openDetails(page)) > 0) await expectInOrder(page);
  if (!(await sendEmptyForm(page))) return;
  await expectInOrder(page);
  if (!isPictures) return;
  for (const look of looks) {
    await take(page, look);
    await keepPicture(page, look, `${kind} refused`);
  }
}

async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectToFit(page);
}

async function take(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 900 });
  await page.emulateMedia({ colorScheme: look.scheme });
}

/** Nothing is cut off or scrolls sideways but what is made to (tables of the desk). */
async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `sideways scrolling of ${page.url()}`).toBeLessThanOrEqual(0);
}

/** With SCREENSHOTS=1 a picture of everything, for eyes. */
async function keepPicture(page: Page, look: Look, kind: string): Promise<void> {
  if (!isPictures) return;
  const folder = join("screenshots", `${look.width}-${look.scheme}-${look.language}`);
  mkdirSync(folder, { recursive: true });
  const name = kind.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 90);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { builtPages, pageOf } from "./built-pages";
import { crawl } from "./crawl";
import { selectableDate } from "./date-oracle";
import { journeyPerson, signInAs, test } from "./fixtures";
import { layoutShift, watchLayout } from "./layout-shift";
import { budgetOf, PICKER_PAGES, tableOf, type Weight, weigh } from "./page-weight";

// What each page of the built app makes a browser fetch. The pages come from the build, not from a list:
// a page added later is weighed without being named here, and one that nobody can reach fails.

/** Who together can open every page; the last has an application, requests and drafts in every state. */
const PEOPLE = [null, "森 由美子", "アンナ・リンド", journeyPerson(53)] as const;

const TABLE = "test-results/page-weights.md";
const MOST_SHIFT = 0.01;

type Example = { readonly person: string | null; readonly path: string; readonly scripts: number };

test("every page of the built app keeps within its weight and does not shift", async ({ page }) => {
  test.setTimeout(240_000);
  const pages = builtPages();
  const examples = await findExamples(page, pages);
  expect(pages.filter((route) => !examples.has(route) && !LEADS_ON.includes(route))).toEqual([]);

  await watchLayout(page);
  const weights: Weight[] = [];
  for (const person of PEOPLE) {
    const own = [...examples].filter(([, example]) => example.person === person);
    if (own.length === 0) continue;
    await signIn(page, person);
    for (const [route, { path }] of own) {
      const weight = await weigh(page, route, path);
      weights.push({ ...weight, shift: await layoutShift(page) });
    }
  }
  const table = tableOf(weights);
  mkdirSync(dirname(TABLE), { recursive: true });
  writeFileSync(TABLE, table);

  const tooHeavy = weights.filter((weight) => {
    const budget = budgetOf(weight.route);
    return weight.scripts > budget.scripts || weight.styles > budget.styles || weight.fonts > budget.fonts;
  });
  expect(tooHeavy, table).toEqual([]);
  expect(weights.filter(({ shift }) => shift > MOST_SHIFT)).toEqual([]);
});

/** Pages that only lead on to another. */
const LEADS_ON: readonly string[] = ["/staff"];

for (const width of [1280, 390]) {
  test(`choosing a day and a time moves nothing that stood before (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, journeyPerson(45));
    await watchLayout(page);
    for (const route of PICKER_PAGES) expect(builtPages()).toContain(route);
    await page.goto("/apply/slots");
    const day = page.locator(`[data-date="${selectableDate(3)}"]`);
    await day.scrollIntoViewIfNeeded();
    const before = await placeOf(day);
    await day.click();
    expect(await placeOf(day), "the day stays under the finger").toEqual(before);
    await page.locator("label", { hasText: "11:00" }).click();
    expect(await placeOf(day)).toEqual(before);
    expect(await layoutShift(page)).toBeLessThanOrEqual(MOST_SHIFT);
  });
}

/** Where something stands on the page, however far it is scrolled. */
function placeOf(locator: Locator): Promise<{ x: number; y: number }> {
  return locator.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: Math.round(left + window.scrollX), y: Math.round(top + window.scrollY) };
  });
}

async function signIn(page: Page, person: string | null): Promise<void> {
  if (person === null) await page.context().clearCookies();
  else await signInAs(page, person);
}

/** Of each page the example that asks for most scripts: a form rather than the notice that it is closed. */
async function findExamples(page: Page, pages: readonly string[]): Promise<Map<string, Example>> {
  const found = new Map<string, Example>();
  for (const person of PEOPLE) {
    await signIn(page, person);
    for (const { path, html } of await crawl(page, pages)) {
      const route = pageOf(path, pages);
      if (route === null) continue;
      const scripts = new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g)).size;
      if (scripts > (found.get(route)?.scripts ?? 0)) found.set(route, { person, path, scripts });
    }
  }
  return found;
}

import { expect, type Page } from "@playwright/test";
import { builtPages, pageOf } from "./built-pages";
import { crawl } from "./crawl";
import { journeyPerson, signInAs, test } from "./fixtures";
import { openDetails } from "./open-details";

// How large everything is that a finger has to hit, on every page of the built app.

type Box = { readonly what: string; readonly width: number; readonly height: number };

const CUSTOMER = { width: 44, height: 44 };
/** A cell of the calendar at the narrowest width: seven of them and the page's edges fit into 320 px. */
const NARROW_CELL = { width: 39, height: 48 };
const STAFF = { width: 24, height: 24 };

const PEOPLE: readonly (string | null)[] = [null, journeyPerson(53), "アンナ・リンド", "林 健太"];

test("every target of the customer's pages is 44 px, at 390 and at 320 px", async ({ page }) => {
  test.setTimeout(300_000);
  const seen = new Set<string>();
  for (const person of PEOPLE) {
    if (person === null) await page.context().clearCookies();
    else await signInAs(page, person);
    await lookAtAll(page, seen, [390, 320], (route) => !route.startsWith("/staff"));
  }
  expect(seen.size).toBeGreaterThan(15);
});

test("every target of support's pages is 24 px", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAs(page, "森 由美子");
  const seen = new Set<string>();
  await lookAtAll(page, seen, [390], (route) => route.startsWith("/staff"));
  expect(seen.size).toBeGreaterThan(8);
});

/** Measures one page of each route that nobody has been shown yet, with everything on it opened. */
async function lookAtAll(
  page: Page,
  seen: Set<string>,
  widths: readonly number[],
  isWanted: (route: string) => boolean,
): Promise<void> {
  const pages = builtPages();
  for (const { path } of await crawl(page, pages, 3)) {
    const route = pageOf(path, pages);
    if (route === null || seen.has(route) || !isWanted(route)) continue;
    seen.add(route);
    await page.goto(path);
    await openDetails(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const small = await tooSmall(page, route.startsWith("/staff"));
      expect.soft(small, `targets of ${path} at ${width} px`).toEqual([]);
    }
  }
}

async function tooSmall(page: Page, isStaff: boolean): Promise<Box[]> {
  const boxes = await targetsOf(page);
  const isNarrow = (page.viewportSize()?.width ?? 0) < 390;
  return boxes
    .filter(({ isCell, width, height }) => {
      const least = isStaff ? STAFF : isCell && isNarrow ? NARROW_CELL : CUSTOMER;
      return width < least.width - 0.5 || height < least.height - 0.5;
    })
    .map(({ what, width, height }) => ({ what, width: Math.round(width), height: Math.round(height) }));
}

/**
 * Every visible control with the box that reacts to a press: its own, or with its label for a box to
 * tick. Links inside a sentence are as high as the sentence (WCAG 2.5.8).
 */
function targetsOf(page: Page): Promise<(Box & { isCell: boolean })[]> {
  return page.evaluate(() => {
    const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]";
    const isInline = (node: Node) =>
      node.nodeType === Node.TEXT_NODE ||
      (node instanceof HTMLElement && getComputedStyle(node).display === "inline" && !node.matches(CONTROLS));
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === "inline" &&
      [...(element.parentNode?.childNodes ?? [])].some(
        (node) => node !== element && isInline(node) && node.textContent?.trim() !== "",
      );
    const boxOf = (element: Element) => {
      const boxes = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])].map(
        (part) => part.getBoundingClientRect(),
      );
      const edge = (pick: (box: DOMRect) => number, choose: (...values: number[]) => number) =>
        choose(...boxes.map(pick));
      return {
        width: edge((box) => box.right, Math.max) - edge((box) => box.left, Math.min),
        height: edge((box) => box.bottom, Math.max) - edge((box) => box.top, Math.min),
      };
    };
    return [...document.querySelectorAll(CONTROLS)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => element.getBoundingClientRect().width > 1 && !isInSentence(element))
      .map((element) => ({
        ...boxOf(element),
        what: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30)}`,
        isCell: element.closest("[role=gridcell]") !== null || element.getAttribute("role") === "gridcell",
      }));
  });
}

import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { apply, fillApplication } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { journeyPerson, signInAs, test } from "./fixtures";
import { edgelessParts, movingParts, overfullParts, spaceOut } from "./looks";

// What readers change about the look of pages: their own colours, paper, still pictures, wider text.

test("customer pages keep their look whatever the reader sets", async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, journeyPerson(43));
  const paths = await ownPages(page);

  await test.step("every part keeps an edge in the reader's own colours", async () => {
    for (const path of paths) {
      await page.emulateMedia({ forcedColors: "none" });
      await page.goto(path);
      expect(await edgelessParts(page), path).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: "none" });
  });

  await test.step("nothing moves for those who want that", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const path of paths) {
      await page.goto(path);
      expect(await movingParts(page), path).toEqual([]);
    }
    await page.emulateMedia({ reducedMotion: null });
  });

  await test.step("paper shows what was agreed, dark on light, and nothing to press", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator("h1")).toBeVisible();
      const pressed = page.locator(
        "button, nav, footer, details:not([open]), main a.no-underline, [type=submit]",
      );
      const shown = await pressed.filter({ visible: true }).allTextContents();
      expect(shown, path).toEqual([]);
      const ink = await page.evaluate(() => getComputedStyle(document.documentElement).color);
      expect(ink, path).toBe("rgb(26, 26, 28)");
    }
    await page.emulateMedia({ media: null, colorScheme: null });
  });

  for (const width of [1280, 320]) {
    await test.step(`wider text stays whole at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of paths) {
        await page.goto(path);
        await spaceOut(page);
        expect(await overfullParts(page), path).toEqual([]);
      }
    });
  }
});

test("what is chosen, closed and focused is told in the reader's own colours", async ({ page }) => {
  await signInAs(page, journeyPerson(44));
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/apply/slots");
  const day = page.locator(`[data-date="${selectableDate(3)}"]`);
  await day.click();
  const time = page.locator("label", { hasText: "11:00" });
  await time.click();
  await page.locator("[data-choice='1']").getByRole("button", { name: ja.apply.picker.change }).click();
  const open = page.locator(`[data-date="${selectableDate(4)}"]`);
  const closed = page.locator("[data-date]", { hasText: ja.refusal.cell.weekend });
  const canvas = await styleOf(page.locator("html"), "backgroundColor");
  for (const chosen of [day, time]) expect(await styleOf(chosen, "backgroundColor")).not.toBe(canvas);
  expect(await styleOf(open, "backgroundColor")).toBe(canvas);
  expect(await styleOf(open, "borderTopColor")).not.toBe(canvas);
  expect(await styleOf(closed, "borderTopColor")).toBe(canvas);
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await styleOf(page.locator(":focus"), "outlineStyle")).toBe("solid");
  }
});

/** The pages of somebody with a request and a second application up to its review. */
async function ownPages(page: Page): Promise<string[]> {
  const wish = (day: number, time: string) => ({ date: selectableDate(day), time });
  const reference = await apply(page, wish(43, "12:00"), wish(44, "16:00"));
  await fillApplication(page, wish(3, "11:00"), wish(4, "15:00"));
  const own = `/requests/${reference}`;
  const steps = ["slots", "tool", "topic", "review", "restart"].map((step) => `/apply/${step}`);
  return ["/", "/scope", "/requests", "/settings", ...steps, own, `${own}/withdraw`, `${own}/supplement`];
}

type Style = "backgroundColor" | "borderTopColor" | "outlineStyle";

function styleOf(locator: ReturnType<Page["locator"]>, name: Style): Promise<string> {
  return locator.first().evaluate((element, property) => getComputedStyle(element)[property], name);
}

import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { TOPIC } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { journeyPerson, signInAs, test } from "./fixtures";

// The whole way from the landing page to a taken-back application where there is little room: a narrow
// phone, and 1280 × 1024 at 400 %.
const ROOMS = [
  { name: "320 px", viewport: { width: 320, height: 640 }, first: 45, second: 46 },
  { name: "400 % of 1280 × 1024", viewport: { width: 320, height: 256 }, first: 47, second: 48 },
];

for (const { name, viewport, first, second } of ROOMS) {
  test(`a meeting is asked for and taken back at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await signInAs(page, journeyPerson(45));
    await page.goto("/");
    await expectRoom(page);
    await page.goto("/apply/slots");
    await chooseInCalendar(page, selectableDate(first), "11:00");
    await chooseInCalendar(page, selectableDate(second), "15:00");
    await expectRoom(page);
    await press(page, ja.common.next);
    await expect(page).toHaveURL(/\/apply\/tool/);
    await expectRoom(page);
    await page.locator("input[name=tool][value=google_meet]").check();
    await press(page, ja.common.next);
    await expect(page).toHaveURL(/\/apply\/topic/);
    await expectRoom(page);
    await page.locator("input[name=topicKind][value=service_usage]").check();
    await page.locator("textarea[name=topic]").fill(TOPIC);
    await press(page, ja.common.next);
    await expect(page).toHaveURL(/\/apply\/review/);
    await expectRoom(page);
    await press(page, ja.apply.review.send);
    await expect(page.locator("#error-summary")).toBeInViewport();
    await expectRoom(page);
    await page.locator("input[name=consent]").check();
    await press(page, ja.apply.review.send);
    await expect(page).toHaveURL(/\/requests\/OH-\d+/);
    await expectRoom(page);
    const reference = /OH-\d+/.exec(page.url())?.[0];
    await page.goto(`/requests/${reference}/withdraw`);
    await expectRoom(page);
    await press(page, ja.request.withdraw.send);
    await expect(page.locator("[data-status=withdrawn]").first()).toBeVisible();
  });
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).last().click();
}

/** Turns the calendar to the month of a day, presses the day and one of its times. */
async function chooseInCalendar(page: Page, date: string, time: string): Promise<void> {
  const day = page.locator(`[data-date="${date}"]`);
  for (let turned = 0; (await day.count()) === 0 && turned < 6; turned += 1) {
    await page.getByRole("button", { name: ja.apply.picker.next }).click();
  }
  await day.click();
  await page.locator("label", { hasText: time }).click();
}

/** Nothing has to be scrolled sideways. */
async function expectRoom(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `sideways scrolling of ${page.url()}`).toBeLessThanOrEqual(0);
}

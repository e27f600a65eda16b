import { expect, type Page } from "@playwright/test";

/** The four steps of an application, as a person fills them. */

export type Wish = { readonly date: string; readonly time: string };

export const TOPIC = "SORACOM Beam の証明書を更新する手順と、切り替え時の注意点を相談したいです。";

/** Step 1 by the lists of days and times; the calendar has journeys of its own. */
export async function chooseSlots(page: Page, first: Wish, second: Wish): Promise<void> {
  const list = page.getByRole("link", { name: "一覧から選ぶ" });
  await expect(
    page.locator("select[name=slot1Date]").or(list).filter({ visible: true }).first(),
  ).toBeVisible();
  if (await list.isVisible()) await list.click();
  await page.locator("select[name=slot1Date]").selectOption(first.date);
  await page.locator("select[name=slot1Time]").selectOption(first.time);
  await page.locator("select[name=slot2Date]").selectOption(second.date);
  await page.locator("select[name=slot2Time]").selectOption(second.time);
}

export async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "次へ進む" }).click();
}

/** From the landing page to the review, with our Google Meet. */
export async function fillApplication(page: Page, first: Wish, second: Wish, topic = TOPIC): Promise<void> {
  await page.goto("/apply/slots");
  await chooseSlots(page, first, second);
  await next(page);
  await expect(page).toHaveURL(/\/apply\/tool$/);
  await page.locator("input[name=tool][value=google_meet]").check();
  await next(page);
  await expect(page).toHaveURL(/\/apply\/topic$/);
  await page.locator("input[name=topicKind][value=service_usage]").check();
  await page.locator("textarea[name=topic]").fill(topic);
  await next(page);
  await expect(page).toHaveURL(/\/apply\/review$/);
}

/** The whole application; returns the reference that the done page shows. */
export async function apply(page: Page, first: Wish, second: Wish): Promise<string> {
  await fillApplication(page, first, second);
  await page.locator("input[name=consent]").check();
  await page.getByRole("button", { name: "この内容で申し込む" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "お申し込みを受け付けました" })).toBeVisible();
  const reference = /OH-\d+/.exec(page.url())?.[0];
  expect(reference).toBeDefined();
  return reference ?? "";
}

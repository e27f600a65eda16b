import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";

// The URL of this journey's own meeting tool did not come in time; the meeting is this evening.
const CUSTOMER = journeyPerson(70);
const HOST = "田中 大輔";
const MEET_URL = "https://meet.google.com/wxy-zabc-def";

const { queue } = ja.staff;
const taskOf = (page: Page) => page.getByRole("row").filter({ hasText: `${CUSTOMER} 株式会社` });

test.describe.configure({ mode: "serial" });

test("the customer reads what happened and is no longer asked for a URL", async ({ page }) => {
  await signInAs(page, CUSTOMER);
  await page.goto("/requests");
  await page
    .getByRole("link", { name: /OH-\d+/ })
    .first()
    .click();
  await expect(page.getByText(ja.request.timeline.fall_back_to_meet)).toBeVisible();
  await expect(page.getByRole("link", { name: ja.request.actions.set_meeting_urlNew })).toHaveCount(0);
  await expectAccessible(page);
});

test("support finds it first among what is to do, sets the URL, and the customer is told both times", async ({
  page,
}) => {
  await signInAs(page, HOST);
  await page.goto("/staff/requests");
  await expect(page.locator("tbody tr").first()).toContainText(queue.urlMissing);
  await expect(taskOf(page)).toContainText(queue.urlMissing);
  await expectAccessible(page);
  await taskOf(page)
    .getByRole("link", { name: /OH-\d+/ })
    .click();
  await expect(page.getByText(ja.staff.detail.history.event.fall_back_to_meet).first()).toBeAttached();
  await page.getByRole("link", { name: ja.staff.detail.actions.set_meeting_url }).click();
  await page.getByLabel(ja.staff.decision.url.url).fill(MEET_URL);
  await page.getByRole("button", { name: ja.staff.decision.url.submit }).click();
  await page.waitForURL(/done=url/);
  await page.goto("/staff/requests");
  await expect(taskOf(page)).toHaveCount(0);
  await page.goto(`/dev/mailbox?to=${encodeURIComponent("journey-70@example.jp")}`);
  for (const mail of [ja.mail.customer.fall_back_to_meet, ja.mail.customer.set_meeting_url])
    await expect(page.getByText(mail.title).first()).toBeVisible();
});

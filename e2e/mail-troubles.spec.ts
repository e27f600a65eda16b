import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { expectAccessible, signInAs, test } from "./fixtures";

const { mails } = ja.staff;
const STAFF = "佐藤 直樹";
const RECIPIENT = "旅程 79";

const deadRow = (page: Page) => page.getByRole("row").filter({ hasText: RECIPIENT });
const banner = (page: Page) => page.getByRole("link", { name: mails.banner.show });

test.describe.configure({ mode: "serial" });

test("a mail that was given up is told on every page of the desk, and nowhere to customers", async ({
  page,
}) => {
  await signInAs(page, STAFF);
  await page.goto("/staff/requests");
  await expectAccessible(page);
  await banner(page).click();
  await expect(page.getByRole("heading", { level: 1, name: mails.title })).toBeVisible();
  await expect(banner(page), "it is not told twice").toHaveCount(0);
  await expect(deadRow(page)).toContainText(mails.reasons.deferred);
  await expect(deadRow(page)).toContainText("450");
  await expectAccessible(page);
  await signInAs(page, "旅程 78");
  expect((await page.goto("/staff/mails"))?.status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it is sent again by a press, goes, and the banner is gone", async ({ page }) => {
    await signInAs(page, STAFF);
    await page.goto("/staff/mails");
    await deadRow(page).getByRole("button", { name: mails.resend }).click();
    await expect(page).toHaveURL(/\/staff\/mails\?mail=resent$/);
    await expect(page.getByRole("status")).toContainText(mails.notice.resent);
    await expect(deadRow(page)).toHaveCount(0);
    await page.goto("/staff/requests");
    await expect(banner(page)).toHaveCount(0);
    await page.goto(`/dev/mailbox?to=${encodeURIComponent("journey-79@example.jp")}`);
    await expect(page.getByRole("listitem").filter({ hasText: RECIPIENT })).toContainText(
      ja.mailbox.states.sent,
    );
  });
});

test("a mail about a request is sent again from its page, and who did so stands beside it", async ({
  page,
}) => {
  await signInAs(page, STAFF);
  await page.goto("/staff/requests?tab=confirmed");
  await page
    .getByRole("link", { name: /^OH-\d+$/ })
    .first()
    .click();
  const row = page
    .getByRole("table", { name: ja.staff.detail.mails.heading })
    .getByRole("row")
    .filter({ has: page.getByRole("button", { name: mails.resend }) })
    .last();
  const subject = (await row.getByRole("cell").nth(2).textContent()) ?? "";
  await row.getByRole("button", { name: mails.resend }).click();
  await expect(page.getByRole("status")).toContainText(mails.notice.resent);
  const again = page.getByRole("row").filter({ hasText: subject }).filter({ hasText: STAFF });
  await expect(again.first()).toContainText("再送");
  await expect(async () => {
    await page.reload();
    await expect(again.first()).toContainText(ja.staff.detail.mails.states.sent, { timeout: 500 });
  }).toPass();
  await expectAccessible(page);
});

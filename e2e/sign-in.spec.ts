import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { expectAccessible, test } from "./fixtures";

const { signIn } = ja;

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=%2Frequests");
  await page.locator("input[name=email]").fill(email);
  await page.getByRole("button", { name: signIn.send }).click();
  await expect(page.getByRole("heading", { level: 1, name: signIn.sent.title })).toBeVisible();
}

/** The link of the newest sign-in mail to this address, as the mailbox shows it. */
async function linkMailedTo(page: Page, email: string): Promise<string> {
  await page.goto(`/dev/mailbox?to=${encodeURIComponent(email)}`);
  await page
    .getByRole("listitem")
    .filter({ hasText: email })
    .getByRole("link", { name: /サインイン/ })
    .first()
    .click();
  const link = page.locator('a[href*="/sign-in/confirm"]').first();
  await expect(link).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "signing in by mail" : "signing in by mail, without JavaScript", () => {
    test.use({ javaScriptEnabled });
    const email = javaScriptEnabled ? "journey-25@example.jp" : "journey-26@example.jp";

    test("takes the link and a button, once, and leads on to where one wanted to go", async ({ page }) => {
      await askForLink(page, email);
      const link = await linkMailedTo(page, email);
      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1, name: signIn.confirm.title })).toBeVisible();
      await page.goto("/requests");
      await expect(page, "opening the link signs nobody in").toHaveURL(/\/sign-in/);
      await page.goto(link);
      await page.getByRole("button", { name: signIn.confirm.button }).click();
      await expect(page).toHaveURL(/\/requests$/);

      await page.goto(link);
      await page.getByRole("button", { name: signIn.confirm.button }).click();
      await expect(page.getByRole("heading", { level: 1, name: signIn.ended.title })).toBeVisible();
    });
  });
}

test("a link opened in another browser does not sign in there", async ({ page, browser }) => {
  await askForLink(page, "journey-27@example.jp");
  const link = await linkMailedTo(page, "journey-27@example.jp");
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { level: 1, name: signIn.otherBrowser.title })).toBeVisible();
  await expectAccessible(other);
  await other.close();
});

test("an unknown address gets the same answer, and no mail", async ({ page }) => {
  await askForLink(page, "nobody@example.jp");
  await page.goto("/dev/mailbox?to=nobody%40example.jp");
  await expect(page.getByRole("link", { name: /サインイン用/ })).toHaveCount(0);
});

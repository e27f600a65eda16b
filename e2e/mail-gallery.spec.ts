import { expect, type Page } from "@playwright/test";
import { MAIL_NAMES } from "../lib/notices/mail-names";
import { expectAccessible, test } from "./fixtures";

const NAMES = [...MAIL_NAMES, "sign_in"];

const html = (name: string, language: string) => `/dev/mailbox/templates/${name}/${language}/html`;
const PHONE = { width: 360, height: 740 };

test("the gallery shows every mail there is, in both languages, as text and in a frame", async ({ page }) => {
  await page.goto("/dev/mailbox/templates");
  await expectAccessible(page);
  const links = page.locator('main a[href^="/dev/mailbox/templates/"]');
  await expect(links).toHaveCount(NAMES.length);
  await page.goto("/dev/mailbox/templates/customer.confirm");
  const frames = page.locator("main iframe");
  await expect(frames).toHaveCount(2);
  await expect(frames.first().contentFrame().locator("html")).toHaveAttribute("lang", "ja");
  await expect(frames.last().contentFrame().locator("html")).toHaveAttribute("lang", "en");
  await expect(frames.last().contentFrame().getByRole("heading")).toHaveText("Your date is confirmed");
  await expectAccessible(page);
  expect((await page.request.get("/dev/mailbox/templates/customer.none")).status()).toBe(404);
  expect((await page.request.get(html("customer.confirm", "fr"))).status()).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every mail's HTML is accessible and fits a phone (${colorScheme})`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme });
    for (const name of NAMES) {
      for (const language of ["ja", "en"]) await lookAt(page, html(name, language));
    }
  });
}

/** Draws a mail's HTML where a checker may run, which its own page forbids. */
async function lookAt(page: Page, path: string): Promise<void> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  expect(response.headers()["content-security-policy"]).toContain("sandbox");
  await page.setContent(await response.text());
  // The checker takes a page that paints no ground for white, in the dark as well.
  await page.addStyleTag({ content: "html { background: Canvas }" });
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `sideways scrolling of ${path}`).toBeLessThanOrEqual(0);
}

import { type Browser, expect, type Page } from "@playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { apply } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";

/** A page of a browser that knows nothing yet, somewhere in the world. */
async function openBrowser(browser: Browser, baseURL: string | undefined, timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "ja-JP", timezoneId });
  return context.newPage();
}

test("the language a person chose goes with them into another browser", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, journeyPerson(39));
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  const other = await openBrowser(browser, baseURL, "Asia/Tokyo");
  await other.goto("/sign-in");
  await expect(other.locator("html")).toHaveAttribute("lang", "ja");
  await signInAs(other, journeyPerson(39));
  await expect(other.locator("html")).toHaveAttribute("lang", "en");
  await other.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("somebody abroad sets their zone and reads every slot in it too", async ({ page }) => {
      const number = javaScriptEnabled ? 40 : 42;
      await signInAs(page, journeyPerson(number));
      const reference = await apply(
        page,
        { date: selectableDate(number), time: "12:00" },
        { date: selectableDate(number + 1), time: "17:00" },
      );
      await page.goto("/requests");
      await expect(page.locator("main")).not.toContainText("GMT");

      await page.goto("/settings");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.locator("input[name=language][value=en]").check();
      await page.locator("select[name=timeZone]").selectOption("Europe/Stockholm");
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: ja.settings.save, exact: true }).click();
      await expect(page.getByRole("status")).toContainText(en.settings.saved);
      await expect(page.locator("select[name=timeZone]")).toHaveValue("Europe/Stockholm");
      await expect(page.getByRole("checkbox")).toBeChecked();
      // They have chosen: their browser, which is in Japan, does not ask again.
      await expect(page.getByRole("button", { name: en.settings.zone.offer.keep })).toHaveCount(0);

      const own = `/requests/${reference}`;
      for (const path of ["/", "/requests", own, `${own}/withdraw`]) {
        await page.goto(path);
        for (const time of ["04:00–04:45 (GMT+1)", "09:00–09:45 (GMT+1)"]) {
          await expect(page.locator("main"), path).toContainText(time);
        }
        if (javaScriptEnabled) await expectAccessible(page);
      }
    });
  });
}

test("the settings of a member are not there for others, nor the desk's for a member", async ({ page }) => {
  await signInAs(page, "佐藤 直樹");
  expect((await page.goto("/settings"))?.status()).toBe(404);
  await page.goto("/staff/settings/display");
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.getByRole("button", { name: ja.settings.save, exact: true }).click();
  await expect(page.getByRole("status")).toContainText(ja.settings.saved);
  await signInAs(page, journeyPerson(41));
  expect((await page.goto("/staff/settings/display"))?.status()).toBe(404);
});

test("a browser abroad is offered its own time once, and may decline", async ({ browser, baseURL }) => {
  const { offer } = ja.settings.zone;
  const take = offer.take.replace("{zone}", "Stockholm");
  const declining = await openBrowser(browser, baseURL, "Europe/Stockholm");
  await signIn(declining);
  await expect(declining.getByRole("button", { name: take })).toBeVisible();
  await expectAccessible(declining);
  await declining.getByRole("button", { name: offer.keep }).click();
  await expect(declining.getByRole("button", { name: take })).toHaveCount(0);
  await declining.goto("/requests");
  await expect(declining.getByRole("button", { name: take })).toHaveCount(0);

  const taking = await openBrowser(browser, baseURL, "Europe/Stockholm");
  await signIn(taking);
  await taking.goto("/requests");
  await taking.getByRole("button", { name: take }).click();
  await expect(taking).toHaveURL(/\/requests$/);
  await expect(taking.getByRole("button", { name: offer.keep })).toHaveCount(0);
  await taking.goto("/settings");
  await expect(taking.locator("select[name=timeZone]")).toHaveValue("Europe/Stockholm");

  const home = await openBrowser(browser, baseURL, "Asia/Seoul");
  await signIn(home);
  await home.getByRole("button", { name: offer.takeJapan }).click();
  await expect(home.getByRole("button", { name: offer.keep })).toHaveCount(0);
  await home.goto("/requests");
  await expect(home.getByRole("button", { name: offer.keep })).toHaveCount(0);
  for (const page of [declining, taking, home]) await page.context().close();
});

/** Signs in once the browser has said its zone, as somebody reading the page has long done. */
async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toContain("zone");
  await page.getByRole("button", { name: new RegExp(journeyPerson(41)) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

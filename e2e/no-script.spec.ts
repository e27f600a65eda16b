import { expect } from "@playwright/test";
import en from "../messages/en.json" with { type: "json" };
import ja from "../messages/ja.json" with { type: "json" };
import { chooseSlots, next, TOPIC } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { journeyPerson, signInAs, test } from "./fixtures";

// What the other journeys do not do without JavaScript.
test.use({ javaScriptEnabled: false });

const ZOOM = "https://us02web.zoom.us/j/85012345678?pwd=abcDEF123";
const wish = (n: number, time: string) => ({ date: selectableDate(n), time });

test("an own tool is named, its URL sent after the date is agreed; a change is asked for and taken back", async ({
  page,
}) => {
  const person = journeyPerson(50);
  await signInAs(page, person);
  await page.goto("/apply/slots");
  await chooseSlots(page, wish(16, "10:00"), wish(17, "10:00"));
  await next(page);
  await page.locator("input[name=tool][value=own_later]").check();
  await page.locator("select[name=toolName]").selectOption("zoom");
  await next(page);
  await page.locator("input[name=topicKind][value=service_usage]").check();
  await page.locator("textarea[name=topic]").fill(TOPIC);
  await next(page);
  await page.locator("input[name=consent]").check();
  await page.getByRole("button", { name: ja.apply.review.send }).click();
  await expect(page).toHaveURL(/\/requests\/OH-\d+/);
  const reference = /OH-\d+/.exec(page.url())?.[0] ?? "";

  await signInAs(page, "佐藤 直樹");
  await page.goto(`/staff/requests/${reference}/confirm?rank=1`);
  await page.getByRole("button", { name: ja.staff.decision.confirm.submit, exact: true }).click();
  await expect(page.locator("[data-status=confirmed]").first()).toBeVisible();

  await signInAs(page, person);
  await page.goto(`/requests/${reference}/url`);
  await page.locator("textarea[name=meetingUrl]").fill(`会議の招待\n${ZOOM}\nよろしくお願いします。`);
  await page.locator("input[name=isGuestConfirmed]").check();
  await page.getByRole("button", { name: ja.request.url.send }).click();
  await expect(page.getByText(ZOOM).first()).toBeVisible();

  await page.goto(`/requests/${reference}/change`);
  await chooseSlots(page, wish(18, "15:00"), wish(19, "15:00"));
  await page.locator("main form button:not([name])").last().click();
  await page.getByRole("button", { name: ja.request.change.send }).click();
  await expect(page.locator("[data-status=change_requested]").first()).toBeVisible();
  await page.goto(`/requests/${reference}/withdraw-change`);
  await page.getByRole("button", { name: ja.request.withdrawChange.send }).click();
  await expect(page.locator("[data-status=confirmed]").first()).toBeVisible();
});

test("the language is chosen by a button, and stays chosen", async ({ page }) => {
  await page.goto("/scope");
  await expect(page.getByRole("heading", { level: 1, name: ja.scope.title })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: en.scope.title })).toBeVisible();
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
});

test("another account of the same person is switched to in the menu", async ({ page }) => {
  await signInAs(page, journeyPerson(54));
  await page.goto("/requests");
  const menu = page.getByRole("banner").locator("summary").filter({ hasText: ja.nav.menu });
  await menu.click();
  await page.getByRole("button", { name: /OP0000002052/ }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("banner")).toContainText("OP0000002052");
  await menu.click();
  await expect(page.getByRole("button", { name: /OP0000002054/ })).toBeVisible();
});

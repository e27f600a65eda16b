import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { apply } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";

const STAFF = "佐藤 直樹";
const MEET_URL = "https://meet.google.com/abc-defg-hij";
const { request } = ja;
const { supplement, watch, feedback, record, meeting, changed } = request;

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Says what a page must say, and that it says it to everybody; axe needs a script to run. */
async function expectWords(page: Page, words: readonly string[], isScripted: boolean): Promise<void> {
  for (const text of words) await expect(page.locator("main")).toContainText(text);
  if (isScripted) await expectAccessible(page);
}

async function expectMail(page: Page, reference: string, subjectPart: string): Promise<void> {
  await page.goto("/dev/mailbox");
  await expect(
    page.getByRole("link").filter({ hasText: reference }).filter({ hasText: subjectPart }).first(),
  ).toBeVisible();
}

/** The one request of an account that came with a state. */
async function openOnlyRequest(page: Page): Promise<string> {
  await page.goto("/requests");
  await page.locator('main a[href^="/requests/OH-"]').first().click();
  await expect(page).toHaveURL(/\/requests\/OH-\d+$/);
  return /OH-\d+/.exec(page.url())?.[0] ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  const offset = javaScriptEnabled ? 0 : 1;
  const wishes = (number: number) =>
    [
      { date: selectableDate(9 + number + offset), time: "12:00" },
      { date: selectableDate(10 + number + offset), time: "17:00" },
    ] as const;

  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a customer adds something unasked; who works on it is told and reads it", async ({ page }) => {
      const person = journeyPerson(31 + offset);
      await signInAs(page, person);
      const reference = await apply(page, ...wishes(1));
      await signInAs(page, STAFF);
      await page.goto(`/staff/requests/${reference}`);
      await press(page, ja.staff.detail.claim);
      await expect(page.getByRole("button", { name: ja.staff.detail.claim, exact: true })).toHaveCount(0);

      await signInAs(page, person);
      await page.goto(`/requests/${reference}`);
      await page.getByRole("link", { name: request.actions.supplement }).click();
      await expectWords(page, [supplement.title, supplement.lead], javaScriptEnabled);
      await press(page, supplement.send);
      await expectWords(page, [ja.refusal.message_missing], javaScriptEnabled);
      await page.locator("textarea[name=message]").fill("型番は ABC-1 です。\n現場は 3 か所です。");
      await press(page, supplement.send);
      await expectWords(page, [changed.supplement, "現場は 3 か所です。", `${person} 様`], javaScriptEnabled);
      await expect(page.locator('[data-status="requested"]').first()).toBeVisible();

      await expectMail(page, reference, ja.mail.staff.supplement.title);
      await signInAs(page, STAFF);
      await page.goto(`/staff/requests/${reference}`);
      await expectWords(page, ["現場は 3 か所です。", `お客様(${person})`], javaScriptEnabled);
    });

    test("a colleague sees who asked, and chooses to be told", async ({ page }) => {
      const person = journeyPerson(33 + offset);
      const colleague = `同僚 ${33 + offset}`;
      await signInAs(page, person);
      const reference = await apply(page, ...wishes(3));
      await page.goto(`/requests/${reference}`);
      await expect(page.getByRole("button", { name: watch.on })).toHaveCount(0);

      await signInAs(page, colleague);
      await expectWords(page, [reference, `${person} 様`], javaScriptEnabled);
      await page.goto("/requests");
      await expectWords(page, [reference, person], javaScriptEnabled);
      await page.goto(`/requests/${reference}`);
      await expectWords(page, [watch.isOff.replace("{name}", person)], javaScriptEnabled);
      await press(page, watch.on);
      await expectWords(page, [changed.watched, watch.isOn], javaScriptEnabled);
      await press(page, watch.off);
      await expectWords(page, [changed.unwatched], javaScriptEnabled);
      await press(page, watch.on);
      await expectWords(page, [changed.watched], javaScriptEnabled);

      await signInAs(page, person);
      await page.goto(`/requests/${reference}/withdraw`);
      await press(page, request.withdraw.send);
      await expect(page.locator('[data-status="withdrawn"]').first()).toBeVisible();
      await page.goto(`/dev/mailbox?to=colleague-${33 + offset}@example.jp`);
      await expect(page.locator("main")).toContainText(reference);
      await signInAs(page, colleague);
      await page.goto(`/requests/${reference}`);
      await expect(page.getByRole("button", { name: watch.off })).toHaveCount(0);
    });

    test("what stays open after a session is told, and one question is asked", async ({ page }) => {
      const person = journeyPerson(35 + offset);
      await signInAs(page, person);
      const reference = await openOnlyRequest(page);
      await expectWords(page, [request.now.confirmedOver], javaScriptEnabled);
      await signInAs(page, STAFF);
      await page.goto(`/staff/requests/${reference}/complete`);
      await page.locator("input[name=followUp1]").fill("証明書の更新手順をまとめる");
      await page.locator("input[name=followUp1Due]").fill("2026-12-04");
      await page.locator("input[name=followUp1Ticket]").fill("T-20499");
      await press(page, ja.staff.decision.complete.submit);
      await expect(page.locator('[data-status="completed"]').first()).toBeVisible();

      await signInAs(page, person);
      await page.goto(`/requests/${reference}`);
      const told = [record.heading, "証明書の更新手順をまとめる", "12月4日(金)", "T-20499"];
      await expectWords(page, [...told, feedback.question], javaScriptEnabled);
      await expect(page.locator("main")).not.toContainText(STAFF);
      await page.locator("textarea[name=comment]").fill("画面共有が助かりました。");
      await press(page, feedback.send);
      await expectWords(page, [ja.refusal.rating_missing], javaScriptEnabled);
      await expect(page.locator("textarea[name=comment]")).toHaveValue("画面共有が助かりました。");
      await page.locator("input[name=rating][value='4']").check();
      await press(page, feedback.send);
      await expectWords(
        page,
        [changed.feedback, feedback.thanks, feedback.rating4, "画面共有が助かりました。"],
        javaScriptEnabled,
      );
      await expect(page.locator("input[name=rating]")).toHaveCount(0);

      await signInAs(page, STAFF);
      await page.goto(`/staff/requests/${reference}`);
      await expectWords(
        page,
        [ja.staff.detail.feedback.heading, "4 / 5", "画面共有が助かりました。"],
        javaScriptEnabled,
      );
    });

    test("a session that is about to be held leads in, and can no longer be moved or cancelled", async ({
      page,
    }) => {
      await signInAs(page, journeyPerson(37));
      const reference = await openOnlyRequest(page);
      await expectWords(page, [request.now.confirmedNow, request.closed.cancel_started], javaScriptEnabled);
      await expect(page.getByRole("link", { name: meeting.join })).toHaveAttribute("href", MEET_URL);
      await expect(page.getByRole("link", { name: MEET_URL })).toBeVisible();
      const calendar = page.getByRole("link", { name: meeting.calendar });
      await expect(calendar).toHaveAttribute("href", `/requests/${reference}/calendar.ics`);
      await expect(calendar).toHaveAttribute("download", `${reference}.ics`);
      // Without a script the button would do nothing, so it is not there.
      const copies = page.getByRole("button", { name: meeting.copy });
      await expect(copies).toHaveCount(javaScriptEnabled ? 1 : 0);
      await page.goto(`/requests/${reference}/cancel`);
      await expectWords(page, [request.cancel.closed, request.closed.cancel_started], javaScriptEnabled);
      await expect(page.getByRole("button", { name: request.withdraw.send })).toHaveCount(0);
    });
  });
}

test("the meeting's link is copied by a button that says so", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await signInAs(page, journeyPerson(37));
  await openOnlyRequest(page);
  // Pressed before the page's script runs it does nothing, and says so by saying nothing.
  await expect(async () => {
    await press(page, meeting.copy);
    const said = page.getByRole("status").filter({ hasText: meeting.copied });
    await expect(said).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(MEET_URL);
});

test("the same wish has one form: before a date is agreed it is withdrawn, after that cancelled", async ({
  page,
}) => {
  await signInAs(page, journeyPerson(38));
  const reference = await apply(
    page,
    { date: selectableDate(30), time: "12:00" },
    { date: selectableDate(31), time: "12:00" },
  );
  await page.goto(`/requests/${reference}/cancel`);
  await expect(page).toHaveURL(`/requests/${reference}/withdraw`);
  await signInAs(page, STAFF);
  await page.goto(`/staff/requests/${reference}/confirm?rank=1`);
  await page.locator("input[name=meetingUrl]").fill(MEET_URL);
  await press(page, ja.staff.decision.confirm.submit);
  await expect(page.locator('[data-status="confirmed"]').first()).toBeVisible();
  await signInAs(page, journeyPerson(38));
  await page.goto(`/requests/${reference}/withdraw`);
  await expect(page).toHaveURL(`/requests/${reference}/cancel`);
  await expect(page.locator("main")).toContainText("もう一度お使いいただけます");
});

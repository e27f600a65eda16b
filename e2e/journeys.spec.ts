import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { apply, chooseSlots, fillApplication, next } from "./apply-pages";
import { dayInJapanese, selectableDate } from "./date-oracle";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";
import { openForm } from "./post-form";

const STAFF = "佐藤 直樹";
const MEET_URL = "https://meet.google.com/abc-defg-hij";
const { decision } = ja.staff;

/** Two wishes of one journey, on days of its own so that no other journey is in the way. */
function wishesOf(number: number) {
  const first = { date: selectableDate(9 + number), time: "11:00" };
  const second = { date: selectableDate(10 + number), time: "16:00" };
  return { first, second };
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function decide(page: Page, reference: string, path: string): Promise<void> {
  await signInAs(page, STAFF);
  await page.goto(`/staff/requests/${reference}/${path}`);
}

async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.locator(`[data-status="${status}"]`).first()).toBeVisible();
}

async function expectMail(page: Page, reference: string, subjectPart: string): Promise<void> {
  await page.goto("/dev/mailbox");
  await expect(
    page.getByRole("link").filter({ hasText: reference }).filter({ hasText: subjectPart }).first(),
  ).toBeVisible();
}

// Every journey is made twice: as a browser with JavaScript goes it, and without.
for (const javaScriptEnabled of [true, false]) {
  const offset = javaScriptEnabled ? 0 : 7;
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a customer submits, staff confirm, the customer reads date, link and mail", async ({ page }) => {
      const { first, second } = wishesOf(1 + offset);
      await signInAs(page, journeyPerson(1 + offset));
      const reference = await apply(page, first, second);

      await signInAs(page, STAFF);
      await page.goto("/staff/requests");
      await page.getByRole("link", { name: reference }).first().click();
      await expect(page.getByText(dayInJapanese(first.date)).first()).toBeVisible();
      await page.locator(`a[href*="/confirm?rank=1"]`).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(dayInJapanese(first.date));
      await page.locator("input[name=meetingUrl]").fill(MEET_URL);
      await page.locator("textarea[name=message]").fill("当日はよろしくお願いします。");
      await press(page, decision.preview.button);
      await expect(page.getByText("当日はよろしくお願いします。").nth(1)).toBeVisible();
      await press(page, decision.confirm.submit);
      await expectStatus(page, "confirmed");
      await expectMail(page, reference, "日時が確定");

      await signInAs(page, journeyPerson(1 + offset));
      await page.goto(`/requests/${reference}`);
      await expectStatus(page, "confirmed");
      await expect(page.getByText(MEET_URL).first()).toBeVisible();
      await expect(page.locator("main")).toContainText(`${dayInJapanese(first.date)}11:00〜11:45`);
    });

    test("staff propose alternates, the customer accepts one, which confirms it", async ({ page }) => {
      const { first, second } = wishesOf(2 + offset);
      const alternates = [selectableDate(20 + offset), selectableDate(21 + offset)];
      await signInAs(page, journeyPerson(2 + offset));
      const reference = await apply(page, first, second);

      await decide(page, reference, "propose");
      for (const [index, date] of alternates.entries()) {
        await page.locator(`input[name=alternate${index + 1}Date]`).fill(date);
        await page.locator(`select[name=alternate${index + 1}Time]`).selectOption("15:00");
        await page.locator(`select[name=alternate${index + 1}Host]`).selectOption({ label: STAFF });
      }
      await page.locator("input[name=meetingUrl]").fill(MEET_URL);
      await press(page, decision.propose.submit);
      await expectStatus(page, "alternates_proposed");
      await expectMail(page, reference, "代替日");

      await signInAs(page, journeyPerson(2 + offset));
      await page.goto(`/requests/${reference}`);
      await page.getByRole("link", { name: ja.request.now.answer }).click();
      await page.locator("input[name=alternateRank][value='2']").check();
      await press(page, ja.request.answer.send);
      await expectStatus(page, "confirmed");
      await expect(page.locator("main")).toContainText(`${dayInJapanese(alternates[1] ?? "")}15:00〜15:45`);
    });

    test("none of the alternates suits: the customer offers two other slots", async ({ page }) => {
      const { first, second } = wishesOf(3 + offset);
      await signInAs(page, journeyPerson(3 + offset));
      const reference = await apply(page, first, second);
      await decide(page, reference, "propose");
      await page.locator("input[name=alternate1Date]").fill(selectableDate(22 + offset));
      await page.locator("select[name=alternate1Time]").selectOption("13:00");
      await page.locator("select[name=alternate1Host]").selectOption({ label: STAFF });
      await press(page, decision.propose.submit);
      await expectStatus(page, "alternates_proposed");

      await signInAs(page, journeyPerson(3 + offset));
      await page.goto(`/requests/${reference}/answer`);
      await page.locator("input[name=alternateRank]").last().check();
      await press(page, ja.request.answer.send);
      await expect(page).toHaveURL(/answer\/slots/);
      const other = wishesOf(4 + offset);
      await chooseSlots(page, { ...other.first, time: "13:00" }, { ...other.second, time: "14:00" });
      await page.locator("main form button:not([name])").last().click();
      await press(page, ja.request.offer.send);
      await expectStatus(page, "requested");
    });

    test("staff decline with a reason, and the month is free again", async ({ page }) => {
      const { first, second } = wishesOf(4 + offset);
      await signInAs(page, journeyPerson(4 + offset));
      const reference = await apply(page, first, second);
      await decide(page, reference, "decline");
      await press(page, decision.decline.submit);
      await expect(page.getByText(ja.refusal.reason_missing).first()).toBeVisible();
      await page.locator("input[name=reasonCode][value=out_of_scope]").check();
      await page
        .locator("textarea[name=message]")
        .fill("提供範囲の外のため、サポートチケットでご案内します。");
      await press(page, decision.decline.submit);
      await expectStatus(page, "declined");
      await expectMail(page, reference, "お受けできませんでした");

      await signInAs(page, journeyPerson(4 + offset));
      await page.goto(`/requests/${reference}`);
      await expectStatus(page, "declined");
      await expect(
        page.getByText("提供範囲の外のため、サポートチケットでご案内します。").first(),
      ).toBeVisible();
      await apply(page, first, second);
    });

    test("a customer withdraws and may ask anew", async ({ page }) => {
      const { first, second } = wishesOf(5 + offset);
      await signInAs(page, journeyPerson(5 + offset));
      const reference = await apply(page, first, second);
      await page.goto(`/requests/${reference}`);
      await page.getByRole("link", { name: ja.request.actions.withdraw }).click();
      await expect(page.locator("main")).toContainText("もう一度お使いいただけます");
      await press(page, ja.request.withdraw.send);
      await expectStatus(page, "withdrawn");
      await apply(page, first, second);
    });

    test("a question and its answer", async ({ page }) => {
      const { first, second } = wishesOf(6 + offset);
      await signInAs(page, journeyPerson(6 + offset));
      const reference = await apply(page, first, second);
      await decide(page, reference, "ask");
      await page.locator("textarea[name=message]").fill("対象の SIM は何枚ですか。");
      await press(page, decision.ask.submit);
      await expectStatus(page, "needs_info");

      await signInAs(page, journeyPerson(6 + offset));
      await page.goto(`/requests/${reference}/reply`);
      await expect(page.getByText("対象の SIM は何枚ですか。")).toBeVisible();
      await page.locator("textarea[name=message]").fill("12 枚です。");
      await press(page, ja.request.reply.send);
      await expectStatus(page, "requested");
    });

    test("a confirmed date is changed: the old one stands until the new one is agreed", async ({ page }) => {
      const { first, second } = wishesOf(7 + offset);
      const newer = wishesOf(8 + offset);
      await signInAs(page, journeyPerson(7 + offset));
      const reference = await apply(page, first, second);
      await decide(page, reference, "confirm?rank=2");
      await page.locator("input[name=meetingUrl]").fill(MEET_URL);
      await press(page, decision.confirm.submit);
      await expectStatus(page, "confirmed");

      await signInAs(page, journeyPerson(7 + offset));
      await page.goto(`/requests/${reference}/change`);
      await expect(page.locator("main")).toContainText(dayInJapanese(second.date));
      await chooseSlots(page, { ...newer.first, time: "12:00" }, { ...newer.second, time: "12:00" });
      await page.locator("main form button:not([name])").last().click();
      await press(page, ja.request.change.send);
      await expectStatus(page, "change_requested");

      await decide(page, reference, "confirm?rank=1");
      await press(page, decision.confirm.submit);
      await expectStatus(page, "confirmed");
      await signInAs(page, journeyPerson(7 + offset));
      await page.goto(`/requests/${reference}`);
      await expect(page.locator("main")).toContainText(`${dayInJapanese(newer.first.date)}12:00〜12:45`);
      await page.getByRole("link", { name: ja.request.actions.cancel }).click();
      await press(page, ja.request.withdraw.send);
      await expectStatus(page, "cancelled");
    });

    test("Basic is told why not, and how to switch", async ({ page }) => {
      await signInAs(page, "林 健太");
      await page.goto("/");
      await expect(page.getByText(ja.landing.plan.basic)).toBeVisible();
      await page.goto("/apply/slots?view=list");
      await expect(page.locator("select[name=slot1Date]")).toHaveCount(0);
    });
  });
}

test("two staff decide one request: the second is told who and when, and keeps what was typed", async ({
  page,
  browser,
}) => {
  const { first, second } = wishesOf(16);
  await signInAs(page, journeyPerson(16));
  const reference = await apply(page, first, second);

  const other = await browser.newPage();
  await signInAs(other, "田中 大輔");
  await other.goto(`/staff/requests/${reference}/decline`);
  await other.locator("input[name=reasonCode][value=other]").check();
  await other.locator("textarea[name=message]").fill("書きかけのお断りの文です。");

  await decide(page, reference, "ask");
  await page.locator("textarea[name=message]").fill("対象の SIM は何枚ですか。");
  await press(page, decision.ask.submit);
  await expectStatus(page, "needs_info");

  await other.getByRole("button", { name: decision.decline.submit, exact: true }).click();
  await expect(other.getByText(/佐藤 直樹.*更新しました/).first()).toBeVisible();
  await expect(other.locator("textarea[name=message]")).toHaveValue("書きかけのお断りの文です。");
  await expectAccessible(other);
  await other.close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(
    javaScriptEnabled ? "a session that ended" : "a session that ended, without JavaScript",
    () => {
      test.use({ javaScriptEnabled });

      test("is said with the way to sign in, and what was saved is still there", async ({ page }) => {
        const person = journeyPerson(javaScriptEnabled ? 21 : 22);
        const { first, second } = wishesOf(18);
        await signInAs(page, person);
        await page.goto("/apply/slots");
        await chooseSlots(page, first, second);
        await next(page);
        await expect(page).toHaveURL(/tool/);
        await page.locator("input[name=tool][value=google_meet]").check();
        await page.context().clearCookies();
        await next(page);
        if (javaScriptEnabled) await page.locator('main a[href^="/sign-in"]').click();
        await expect(page).toHaveURL(/\/sign-in\?next=%2Fapply%2Ftool/);
        await page.getByRole("button", { name: person }).click();
        await expect(page).toHaveURL(/\/apply\/tool/);
        await page.goto("/apply/slots?view=list");
        await expect(page.locator("select[name=slot1Date]")).toHaveValue(first.date);
      });
    },
  );
}

test("a colleague who has used the month is named on the slot page and by the form", async ({ page }) => {
  await signInAs(page, "中村 玲奈");
  await page.goto("/apply/slots");
  await expect(page.locator("main")).toContainText(/OH-\d+/);
});

test("the last step sent three times at once makes one request, and each is led to it", async ({ page }) => {
  const { first, second } = wishesOf(19);
  await signInAs(page, journeyPerson(19));
  await fillApplication(page, first, second);
  const send = await openForm(page, "/apply/review", "consent");
  const responses = await Promise.all([1, 2, 3].map(() => send({ consent: "on" })));
  const places = responses.map((response) => `${response.status()} ${response.headers().location}`);
  expect(new Set(places).size).toBe(1);
  expect(places[0]).toMatch(/^303 .*\/requests\/OH-\d+/);
});

test("an application is not lost by signing out, and never seen by somebody else", async ({ page }) => {
  const { first, second } = wishesOf(17);
  await signInAs(page, journeyPerson(17));
  await page.goto("/apply/slots");
  await chooseSlots(page, first, second);
  await page.getByRole("button", { name: ja.common.next }).click();
  await expect(page).toHaveURL(/tool/);
  await signInAs(page, journeyPerson(18));
  await page.goto("/apply/slots?view=list");
  await expect(page.locator("select[name=slot1Date]")).toHaveValue("");
  await signInAs(page, journeyPerson(17));
  await page.goto("/");
  await page
    .getByRole("link", { name: ja.landing.draft.resume })
    .or(page.getByRole("button", { name: ja.landing.draft.resume }))
    .click();
  await expect(page).toHaveURL(/apply/);
  await page.goto("/apply/slots?view=list");
  await expect(page.locator("select[name=slot1Date]")).toHaveValue(first.date);
});

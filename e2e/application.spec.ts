import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { chooseSlots, next, TOPIC, type Wish } from "./apply-pages";
import { dayInJapanese, selectableDate } from "./date-oracle";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";

const FIRST: Wish = { date: selectableDate(44), time: "10:15" };
const SECOND: Wish = { date: selectableDate(45), time: "13:15" };
const ZOOM = "https://us02web.zoom.us/j/85012345678?pwd=AbCdEf.1";
const INVITATION = `山田 太郎さんが予約された Zoom の会議にお招きします。

Zoom に入る
${ZOOM}

ミーティング ID: 850 1234 5678
パスコード: 246810

お近くの電話番号をさがす: https://us02web.zoom.us/u/kdAbCdEf`;
const { tool, topic, review, restart } = ja.apply;

async function saveSlots(page: Page, first = FIRST, second = SECOND): Promise<void> {
  await page.goto("/apply/slots?view=list");
  await chooseSlots(page, first, second);
  await next(page);
  await expect(page).toHaveURL(/\/apply\/tool$/);
}

async function saveMeet(page: Page): Promise<void> {
  await page.goto("/apply/tool");
  await page.locator("input[name=tool][value=google_meet]").check();
  await next(page);
  await expect(page).toHaveURL(/\/apply\/topic$/);
}

/** As far as the review, with our Google Meet. */
async function fill(page: Page, first = FIRST, second = SECOND): Promise<void> {
  await saveSlots(page, first, second);
  await saveMeet(page);
  await page.locator("input[name=topicKind][value=service_usage]").check();
  await page.locator("textarea[name=topic]").fill(TOPIC);
  await next(page);
  await expect(page).toHaveURL(/\/apply\/review$/);
}

async function send(page: Page): Promise<void> {
  await page.locator("input[name=consent]").check();
  await page.getByRole("button", { name: review.send }).click();
  await expect(page.getByRole("heading", { level: 1, name: ja.request.done.title })).toBeVisible();
}

const summary = (page: Page) => page.getByRole("group", { name: ja.common.errorSummary.heading });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("no step can be skipped: each address leads to the first that is missing", async ({ page }) => {
      await signInAs(page, journeyPerson(javaScriptEnabled ? 55 : 56));
      for (const path of ["tool", "topic", "review", "restart"]) {
        await page.goto(`/apply/${path}`);
        await expect(page, path).toHaveURL(/\/apply\/slots$/);
      }
      await saveSlots(page);
      for (const path of ["topic", "review"]) {
        await page.goto(`/apply/${path}`);
        await expect(page, path).toHaveURL(/\/apply\/tool$/);
      }
      await saveMeet(page);
      await page.goto("/apply/review");
      await expect(page).toHaveURL(/\/apply\/topic$/);
    });

    test("each change made from the review leads straight back to it", async ({ page }) => {
      await signInAs(page, journeyPerson(javaScriptEnabled ? 57 : 58));
      await fill(page);
      const change = (about: string) =>
        page.getByRole("link", { name: `${review.about.replace("{thing}", about)} ${ja.common.change}` });

      await change(review.first).click();
      await page.goto(`${page.url()}&view=list`);
      await chooseSlots(page, { ...FIRST, time: "11:15" }, SECOND);
      await next(page);
      await expect(page).toHaveURL(/\/apply\/review$/);
      await expect(page.locator("main")).toContainText(`${dayInJapanese(FIRST.date)}11:15`);

      await change(review.tool).click();
      await page.locator("input[name=tool][value=own_later]").check();
      await page.locator("select[name=toolName]").selectOption("teams");
      await next(page);
      await expect(page).toHaveURL(/\/apply\/review$/);
      await expect(page.locator("main")).toContainText("Microsoft Teams");
      await expect(page.locator("main")).toContainText("過ぎた場合は Google Meet で実施します。");

      await change(review.kind).click();
      await page.locator("input[name=topicKind][value=base_station]").check();
      await next(page);
      await expect(page).toHaveURL(/\/apply\/review$/);
      await expect(page.locator("main")).toContainText(review.outside);
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("starting over asks first, shows what would be lost, and can be left", async ({ page }) => {
      await signInAs(page, journeyPerson(59));
      await saveSlots(page);
      await page.goto("/");
      await page.getByRole("link", { name: ja.landing.draft.restart }).click();
      await expect(page.getByRole("heading", { level: 1, name: restart.title })).toBeVisible();
      await expect(page.locator("main")).toContainText(dayInJapanese(FIRST.date));
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: restart.keep }).click();
      await expect(page).toHaveURL(/\/apply\/tool$/);

      await page.goto("/apply/restart");
      await page.getByRole("button", { name: restart.discard }).click();
      await expect(page).toHaveURL(/\/apply\/slots$/);
      await page.goto("/");
      await expect(page.getByRole("link", { name: ja.landing.draft.resume })).toHaveCount(0);
      await expect(page.getByRole("link", { name: ja.landing.start }).first()).toBeVisible();
    });

    test("of a pasted invitation one link is kept, and shown to be looked at", async ({ page }) => {
      await signInAs(page, journeyPerson(60));
      await saveSlots(page);
      await page.locator("input[name=tool][value=own_now]").check();
      await page.locator("textarea[name=meetingUrl]").fill(INVITATION);
      await page.locator("input[name=isGuestConfirmed]").check();
      await next(page);
      await expect(page).toHaveURL(/\/apply\/topic/);
      await expect(page.getByText(tool.extracted)).toBeVisible();
      await expect(page.getByText(ZOOM)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      await page.locator("input[name=topicKind][value=unsure]").check();
      await page.locator("textarea[name=topic]").fill(TOPIC);
      await next(page);
      await expect(page).toHaveURL(/\/apply\/review$/);
      for (const text of [tool.extracted, ZOOM, review.guestYes, ja.apply.toolHint.zoom]) {
        await expect(page.getByText(text)).toBeVisible();
      }
      await expect(page.locator("main")).not.toContainText("246810");
      await page.goto("/apply/tool");
      await expect(page.locator("textarea[name=meetingUrl]")).toHaveValue(ZOOM);
      await expect(page.getByText(tool.extracted)).toBeVisible();
    });

    test("the link of a meeting's host is refused with advice and not kept", async ({ page }) => {
      await signInAs(page, journeyPerson(61));
      await saveSlots(page);
      await page.locator("input[name=tool][value=own_now]").check();
      await page.locator("textarea[name=meetingUrl]").fill("https://zoom.us/s/85012345678?zak=hidden123");
      await page.locator("input[name=isGuestConfirmed]").check();
      await next(page);
      await expect(summary(page)).toContainText(ja.refusal.url_host_secret);
      await expect(page.getByText(ja.apply.toolHint.zoom)).toBeVisible();
      await page.goto("/apply/tool");
      await expect(page.locator("textarea[name=meetingUrl]")).toHaveValue("");
    });

    test("what looks like a key is asked about once, with a way back and a way on", async ({ page }) => {
      await signInAs(page, journeyPerson(62));
      await saveSlots(page);
      await saveMeet(page);
      await page.locator("input[name=topicKind][value=customer_device]").check();
      await page.locator("textarea[name=topic]").fill(TOPIC);
      const references = page.locator("input[name=references]");
      await references.fill("secret-abcdefGHIJ0123456789");
      await next(page);
      const proceed = page.getByRole("button", { name: topic.secret.proceed });
      await expect(proceed).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: topic.secret.mend }).click();
      await expect(references).toBeFocused();

      // Enter in the field sends the form as its own button does: it does not wave the key through.
      await Promise.all([
        page.waitForResponse((sent) => sent.request().method() === "POST"),
        references.press("Enter"),
      ]);
      await expect(proceed).toBeVisible();
      await expect(page).toHaveURL(/\/apply\/topic/);

      await proceed.click();
      // Without JavaScript the browser carries the place in the page along.
      await expect(page).toHaveURL(/\/apply\/review(#references)?$/);
      await page.goto("/apply/topic");
      await next(page);
      await expect(page).toHaveURL(/\/apply\/review$/);
      await page.goto("/apply/restart");
      await page.getByRole("button", { name: restart.discard }).click();
      await expect(page).toHaveURL(/\/apply\/slots$/);
    });

    test("the chosen kind says how it is answered under the own plan, and what else to do", async ({
      page,
    }) => {
      await signInAs(page, journeyPerson(62));
      await saveSlots(page);
      await saveMeet(page);
      const shown: [string, string][] = [
        ["service_usage", topic.answer.in_scope],
        ["customer_system", topic.answer.best_effort.replace("{plan}", "Enterprise")],
        ["payload_issue", ja.apply.route.payload_issue],
        ["legal_opinion", ja.apply.route.legal_opinion],
        ["unsure", topic.answer.unsure],
      ];
      for (const [kind, sentence] of shown) {
        await page.locator(`input[name=topicKind][value=${kind}]`).check();
        await expect(page.getByText(sentence, { exact: true }).locator("visible=true")).toHaveCount(1);
      }
      await page.goto("/apply/restart");
      await page.getByRole("button", { name: restart.discard }).click();
      await expect(page).toHaveURL(/\/apply\/slots$/);
    });
  });
}

test("the hint for the tool shows while its link is typed", async ({ page }) => {
  await signInAs(page, journeyPerson(61));
  await saveSlots(page);
  await page.locator("input[name=tool][value=own_now]").check();
  const field = page.locator("textarea[name=meetingUrl]");
  await field.pressSequentially("teams.microsoft.com/meet/2345678901234");
  await expect(page.getByText(ja.apply.toolHint.teams)).toBeVisible();
  await field.fill("https://whereby.com/room-1");
  await expect(page.getByText(ja.apply.toolHint.teams)).toHaveCount(0);
});

test("the characters left are counted as the server counts, and spoken only when few are left", async ({
  page,
}) => {
  await signInAs(page, journeyPerson(61));
  await saveSlots(page);
  await saveMeet(page);
  const field = page.locator("textarea[name=topic]");
  const left = page.locator("p[aria-live]").first();
  await field.fill("👍".repeat(1_900));
  await expect(left).toHaveText("あと 100 文字");
  await expect(left).toHaveAttribute("aria-live", "off");
  await field.fill("👍".repeat(1_901));
  await expect(left).toHaveText("あと 99 文字");
  await expect(left).toHaveAttribute("aria-live", "polite");
  await page.locator("input[name=topicKind][value=unsure]").check();
  await field.fill(`  ${"👍".repeat(2_001)}\n`);
  await expect(left).toHaveText("1 文字多くなっています");
  await next(page);
  await expect(summary(page)).toContainText("いま 2,001 文字");
});

test("a time taken while the review is open is told there, with the way to another", async ({ page }) => {
  test.setTimeout(120_000);
  const taken: Wish = { date: selectableDate(47), time: "15:15" };
  const others = [48, 49, 50].map((day): Wish => ({ date: selectableDate(day), time: "12:15" }));
  await signInAs(page, journeyPerson(55));
  await fill(page, taken);
  for (const [index, other] of others.entries()) {
    await signInAs(page, journeyPerson(57 + index));
    await fill(page, taken, other);
    await send(page);
  }
  await signInAs(page, journeyPerson(55));
  await page.goto("/apply/review");
  await expect(page.getByRole("heading", { name: review.broken.title })).toBeVisible();
  await expect(page.locator("main")).toContainText(`${dayInJapanese(taken.date)}15:15〜16:00 は`);
  await expect(page.getByRole("button", { name: review.send })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: review.broken.slots }).click();
  await expect(page).toHaveURL(/\/apply\/slots\?from=review/);
  await page.goto(`${page.url()}&view=list`);
  await chooseSlots(page, FIRST, SECOND);
  await next(page);
  await expect(page).toHaveURL(/\/apply\/review$/);
  await expect(page.getByRole("button", { name: review.send })).toBeVisible();
});

test("the page after sending names the number, the day of the answer and the address, also when reloaded", async ({
  page,
}) => {
  await signInAs(page, journeyPerson(56));
  await fill(page);
  await send(page);
  const reference = /OH-\d+/.exec(page.url())?.[0] ?? "";
  expect(reference).not.toBe("");
  for (const _ of [1, 2]) {
    const main = page.locator("main");
    await expect(main).toContainText(reference);
    await expect(main).toContainText("11月26日(木)");
    await expect(main).toContainText("journey-56@example.jp");
    await expectAccessible(page);
    await page.reload();
  }
});

import { expect, type Locator, type Page } from "@playwright/test";
import { TOPIC } from "./apply-pages";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";

// The calendar as people use it: by pointer, by keys alone, on a phone, in both languages. The clock of
// the tests stands at Tuesday 2026-11-24, 10:00 in Tokyo: the first day that can be chosen is December 1.

const cell = (page: Page, date: string) => page.locator(`[data-date='${date}']`);
const box = (page: Page, rank: 1 | 2) => page.locator(`[data-choice='${rank}']`);
const status = (page: Page) => page.getByRole("status").last();
const time = (page: Page, start: string) => page.locator("label", { hasText: start });

/** Opens the calendar once its script runs. */
async function openCalendar(page: Page, path = "/apply/slots"): Promise<void> {
  await page.goto(path);
  await expect(page.locator("input[name=slot1Date]")).toBeAttached();
}

async function choose(page: Page, date: string, start: string): Promise<void> {
  await cell(page, date).click();
  await time(page, start).click();
}

test("two times are chosen by pointer, changed, swapped and removed", async ({ page }) => {
  await signInAs(page, journeyPerson(75));
  await openCalendar(page);
  await expect(box(page, 1)).toHaveAttribute("aria-current", "step");
  await choose(page, "2026-12-07", "14:00");
  await expect(box(page, 1)).toContainText("12月7日(月) 14:00〜14:45");
  await expect(box(page, 2)).toHaveAttribute("aria-current", "step");
  await expect(status(page)).toHaveText(
    "第 1 希望を 12月7日(月) 14:00〜14:45 にしました。続けて第 2 希望を選んでください。",
  );
  // What overlaps the first choice is closed for the second, and says so.
  for (const start of ["13:30", "13:45", "14:00", "14:15", "14:30"]) {
    await expect(
      page.locator("li", { hasText: start }).getByText("第 1 希望と時間が重なっています。"),
    ).toBeAttached();
  }
  await expect(time(page, "13:15")).toBeVisible();
  await expect(time(page, "14:45")).toBeVisible();
  await choose(page, "2026-12-09", "10:30");
  await expect(box(page, 2)).toContainText("12月9日(水) 10:30〜11:15");
  await expect(cell(page, "2026-12-07")).toContainText("①");
  await expect(cell(page, "2026-12-09")).toContainText("②");
  await expectAccessible(page);

  await page.getByRole("button", { name: "第 1 希望と第 2 希望を入れ替える" }).click();
  await expect(box(page, 1)).toContainText("12月9日(水) 10:30〜11:15");
  await expect(box(page, 2)).toContainText("12月7日(月) 14:00〜14:45");
  await page.getByRole("button", { name: /第 1 希望の\s*選択を外す/ }).click();
  await expect(box(page, 1)).toContainText("まだ選ばれていません");
  await expect(box(page, 1)).toHaveAttribute("aria-current", "step");
  await choose(page, "2026-12-10", "12:45");
  await page.getByRole("button", { name: /第 2 希望を\s*変更する/ }).click();
  await choose(page, "2026-12-11", "15:15");
  await page.getByRole("button", { name: "次へ進む" }).click();
  await expect(page).toHaveURL(/\/apply\/tool$/);

  // What was chosen is there again, in the calendar and in the lists.
  await openCalendar(page);
  await expect(box(page, 1)).toContainText("12月10日(木) 12:45〜13:30");
  await expect(box(page, 2)).toContainText("12月11日(金) 15:15〜16:00");
  await page.getByRole("link", { name: "一覧から選ぶ" }).click();
  await expect(page.locator("select[name=slot2Date]")).toHaveValue("2026-12-11");
  await expect(page.locator("select[name=slot2Time]")).toHaveValue("15:15");
});

test("the shorter length opens later starts, and a time that no longer fits says so", async ({ page }) => {
  await signInAs(page, journeyPerson(76));
  await openCalendar(page);
  await page.locator("label", { hasText: "30 分間" }).click();
  await choose(page, "2026-12-07", "17:30");
  await expect(box(page, 1)).toContainText("17:30〜18:00");
  await page.locator("label", { hasText: "45 分間" }).click();
  await expect(box(page, 1)).toContainText("この日時はいま選べません。");
  await choose(page, "2026-12-08", "10:00");
  await page.getByRole("button", { name: "次へ進む" }).click();
  const sentence = "10:00〜18:00 の間に収まる時間を選んでください。";
  await expect(page.getByRole("link", { name: sentence })).toBeVisible();
  await expect(box(page, 1)).toContainText(sentence);
  // Everything else is kept.
  await expect(box(page, 2)).toContainText("12月8日(火) 10:00〜10:45");
  await expectAccessible(page);
});

const REASONS = {
  ja: {
    past: ["2026-11-20", "過去", "11月20日(金)は選べません。過ぎた日です。"],
    lead: [
      "2026-11-30",
      "受付外",
      "11月30日(月)は選べません。内容の調査と準備のため、お申し込み日の翌日から数えて 5 営業日目にあたる 12月1日(火)より前の日は選べません。",
    ],
    weekend: ["2026-12-05", "休み", "12月5日(土)は選べません。土曜・日曜はお休みです。"],
    holiday: ["2027-01-11", "祝日", "1月11日(月)は選べません。祝日(成人の日)のため、お休みです。"],
    closure: ["2026-12-29", "休業", "12月29日(火)は選べません。年末年始"],
    horizon: [
      "2027-03-31",
      "期間外",
      "3月31日(水)は選べません。まだ受け付けていない日です。いまは 3月4日(木)まで選べます。",
    ],
  },
  en: {
    past: ["2026-11-20", "Past", "Fri, Nov 20 is not available. This day has passed."],
    lead: ["2026-11-30", "Soon", "We need 5 business days to prepare. The earliest day is Tue, Dec 1."],
    weekend: ["2026-12-05", "Closed", "Sat, Dec 5 is not available. We are closed on weekends."],
    holiday: ["2027-01-11", "Holiday", "Closed for a public holiday (Coming of Age Day)."],
    closure: ["2026-12-29", "Closed", "Tue, Dec 29 is not available. Closed: "],
    horizon: ["2027-03-31", "Later", "Not open yet. You can choose up to Thu, Mar 4."],
  },
} as const;

for (const language of ["ja", "en"] as const) {
  test(`every closed day says why: in its cell, when looked at, and in the list (${language})`, async ({
    page,
  }) => {
    await signInAs(page, journeyPerson(77));
    await page.context().addCookies([{ name: "lang", value: language, url: new URL(page.url()).origin }]);
    await openCalendar(page);
    const legend = page.locator("summary", {
      hasText: { ja: "選べない日の理由", en: "Why some days" }[language],
    });
    await legend.click();
    for (const [date, word, sentence] of Object.values(REASONS[language])) {
      await showMonthOf(page, date, language);
      await expect(cell(page, date)).toContainText(word);
      await cell(page, date).click({ force: true });
      await expect(cell(page, date)).toBeFocused();
      await expect(status(page)).toContainText(sentence);
      await expect(page.locator("dt", { hasText: word }).first()).toBeVisible();
      // Asked again, it is said again: the text differs by what nobody sees.
      const before = await status(page).textContent();
      await page.keyboard.press("Enter");
      await expect.poll(() => status(page).textContent()).not.toBe(before);
      await expect(status(page)).toContainText(sentence);
    }
    await expectAccessible(page);
  });
}

/** Leafs until the months in view hold a date. */
async function showMonthOf(page: Page, date: string, language: "ja" | "en"): Promise<void> {
  const names = { ja: ["前の月", "次の月"], en: ["Previous month", "Next month"] }[language];
  for (let turn = 0; turn < 12 && (await cell(page, date).count()) === 0; turn += 1) {
    const first = (await page.locator("[data-date]").first().getAttribute("data-date")) ?? "";
    await page.getByRole("button", { name: date < first ? names[0] : names[1], exact: true }).click();
  }
}

test("a used month names the request and the person, and leads to the next free month", async ({ page }) => {
  await signInAs(page, "中村 玲奈");
  await openCalendar(page);
  await expect(page.locator("h2:has(+ table)").first()).toHaveText("2027 年 1 月");
  await page.getByRole("button", { name: "前の月" }).click();
  await cell(page, "2026-12-07").click({ force: true });
  await expect(status(page)).toContainText(/12 月分はお申し込み済みです\(OH-\d+、.+ 様\)。/);
  await page.getByRole("button", { name: "前の月" }).click();
  await expect(page.getByText(/に選べる日はありません。/)).toBeVisible();
  await page.getByRole("button", { name: "次に選べる月を見る" }).click();
  await expect(page.locator("h2:has(+ table)").first()).toHaveText("2027 年 1 月");
  await page.locator("summary", { hasText: "選べない日の理由" }).click();
  await page.getByRole("button", { name: "前の月" }).click();
  await expect(page.locator("dd a", { hasText: /^OH-\d+$/ }).first()).toBeVisible();
});

/** Presses keys and counts them; the whole journey uses nothing else. */
class Keys {
  pressed = 0;
  constructor(private readonly page: Page) {}

  async press(key: string, times = 1): Promise<void> {
    for (let index = 0; index < times; index += 1) await this.page.keyboard.press(key);
    this.pressed += times;
  }

  /** Tab until something has the focus. */
  async tabTo(target: Locator, most = 25): Promise<void> {
    for (let turn = 0; turn < most; turn += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    await expect(target).toBeFocused();
  }
}

test("a meeting is asked for by keys alone, in at most 60 presses", async ({ page }) => {
  await signInAs(page, journeyPerson(78));
  await page.goto("/");
  await page.evaluate(() => document.body.focus());
  const keys = new Keys(page);
  const skip = async () => {
    await keys.tabTo(page.getByRole("link", { name: "本文へ移動" }));
    await keys.press("Enter");
  };
  const button = (name: string) => page.getByRole("button", { name });

  await skip();
  await keys.tabTo(page.getByRole("link", { name: "希望日時を選ぶ" }).first());
  await keys.press("Enter");
  await expect(page.locator("input[name=slot1Date]")).toBeAttached();
  await skip();
  await keys.tabTo(cell(page, "2026-12-01"));
  await keys.press("Enter");
  await expect(page.locator("legend", { hasText: "12月1日(火)の開始時刻" })).toBeFocused();
  await keys.press("Tab");
  await keys.press("ArrowRight");
  await expect(box(page, 1)).toContainText("12月1日(火) 10:15〜11:00");
  // Enter settles the time and goes back to the days for the second choice.
  await keys.press("Enter");
  await expect(cell(page, "2026-12-01")).toBeFocused();
  await keys.press("ArrowRight");
  await keys.press("Enter");
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(box(page, 2)).toContainText("12月2日(水) 10:00〜10:45");
  await keys.press("Enter");

  await expect(page).toHaveURL(/\/apply\/tool$/);
  await skip();
  await keys.tabTo(page.locator("input[name=tool]").first());
  await keys.press("Space");
  // Enter in a field sends the form, as it does in every form.
  await keys.press("Enter");

  await expect(page).toHaveURL(/\/apply\/topic$/);
  await skip();
  await keys.tabTo(page.locator("input[name=topicKind]").first());
  await keys.press("Space");
  await keys.tabTo(page.locator("textarea[name=topic]"));
  await page.keyboard.type(TOPIC);
  await keys.tabTo(button("次へ進む"));
  await keys.press("Enter");

  await expect(page).toHaveURL(/\/apply\/review$/);
  await skip();
  await keys.tabTo(page.locator("input[name=consent]"), 30);
  await keys.press("Space");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "お申し込みを受け付けました" })).toBeVisible();
  expect(keys.pressed).toBeLessThanOrEqual(60);
});

test("the calendar is walked by every key it promises", async ({ page }) => {
  await signInAs(page, journeyPerson(79));
  await openCalendar(page);
  await cell(page, "2026-12-01").focus();
  const walk: readonly (readonly [string, string])[] = [
    ["ArrowDown", "2026-12-08"],
    ["ArrowRight", "2026-12-09"],
    ["ArrowLeft", "2026-12-08"],
    ["ArrowUp", "2026-12-01"],
    ["End", "2026-12-31"],
    ["Home", "2026-12-01"],
    ["PageDown", "2027-01-01"],
    ["PageDown", "2027-02-01"],
    ["PageUp", "2027-01-01"],
    ["PageUp", "2026-12-01"],
    ["ArrowLeft", "2026-11-30"],
  ];
  for (const [key, date] of walk) {
    await page.keyboard.press(key);
    await expect(cell(page, date)).toBeFocused();
  }
  // Beyond what is known there is nothing to walk to.
  await page.keyboard.press("Shift+PageDown");
  await expect(cell(page, "2027-03-31")).toBeFocused();
});

test("on a phone of 320 px one month fits, with cells large enough for a finger", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, journeyPerson(80));
  await openCalendar(page);
  await expect(page.locator("table:visible")).toHaveCount(1);
  const sizes = await page
    .locator("[data-date]:visible")
    .evaluateAll((cells) =>
      cells.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
  expect(Math.min(...sizes.map(([width = 0]) => width))).toBeGreaterThanOrEqual(39);
  expect(Math.min(...sizes.map(([, height = 0]) => height))).toBeGreaterThanOrEqual(48);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await choose(page, "2026-12-07", "14:00");
  await choose(page, "2026-12-08", "14:00");
  await page.getByRole("button", { name: "次へ進む" }).click();
  await expect(page).toHaveURL(/\/apply\/tool$/);
});

test("the viewer's own time stands beside Japan's when their zone differs", async ({ page }) => {
  await signInAs(page, "アンナ・リンド");
  await openCalendar(page);
  const date = await page.locator("[data-date]:not([aria-disabled])").first().getAttribute("data-date");
  await cell(page, date ?? "").click();
  await expect(time(page, "16:00").first()).toContainText(/0[789]:00/);
});

test("a phone is sent one month, so that it has half the work", async ({ page }) => {
  await signInAs(page, journeyPerson(80));
  const gridsFor = async (hint: string) => {
    const response = await page.request.get("/apply/slots", { headers: { "sec-ch-ua-mobile": hint } });
    return [...(await response.text()).matchAll(/role="grid"/g)].length;
  };
  expect(await gridsFor("?1")).toBe(1);
  expect(await gridsFor("?0")).toBe(2);
});

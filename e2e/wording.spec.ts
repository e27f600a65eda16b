import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { selectableDate } from "./date-oracle";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";
import { RefusalScene } from "./refusal-scene";

const { templates } = ja;
const ADMIN = "森 由美子";
const AGENT = "佐藤 直樹";
const LIST = "/staff/settings/messages";

const edit = (name: string) => `${LIST}/${name}/edit?language=ja`;
const opening = (page: Page) => page.locator("textarea[name=opening]");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test.describe.configure({ mode: "serial" });

for (const javaScriptEnabled of [true, false]) {
  const person = javaScriptEnabled ? 71 : 72;
  test.describe(javaScriptEnabled ? "the words of a mail" : "the words of a mail, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("are changed by an admin, previewed, saved, in the next real mail, and restored", async ({
      page,
      baseURL,
    }) => {
      const words = `旅程 ${person} のための文面です。`;
      await signInAs(page, ADMIN);
      await page.goto(LIST);
      await page
        .getByRole("link", { name: "サポートからご確認のお願いがあります", exact: false })
        .first()
        .click();
      await page.getByRole("link", { name: templates.edit }).click();
      await opening(page).fill("{date} に実施します。");
      await press(page, templates.preview.button);
      await expect(page.locator("#opening-error")).toContainText("date");
      await expect(opening(page)).toHaveValue("{date} に実施します。");
      if (javaScriptEnabled) await expectAccessible(page);

      await opening(page).fill(`{name} 様、{reference} についてです。\n${words}`);
      await press(page, templates.preview.button);
      const preview = page.getByRole("group", { name: templates.preview.heading });
      await expect(preview).toContainText(`中村 玲奈 様、OH-1024 についてです。\n${words}`);
      await expect(preview.frameLocator("iframe").locator("main")).toContainText(words);
      if (javaScriptEnabled) await expectAccessible(page);

      await press(page, templates.save);
      await expect(page).toHaveURL(/customer\.ask_info\?language=ja&done=saved$/);
      await expect(page.getByRole("status")).toContainText(templates.saved);
      await expect(page.getByRole("main")).toContainText(`${ADMIN} さんが`);
      await expect(page.getByRole("main")).toContainText(words);
      await page.goto(LIST);
      await expect(page.getByRole("listitem").filter({ hasText: "customer.ask_info" })).toContainText(
        "変更あり",
      );

      const mail = await mailAfterQuestion(new RefusalScene(page, baseURL ?? ""), person);
      expect(mail).toContain(`${journeyPerson(person)} 様、OH-`);
      expect(mail).toContain(words);
      expect(mail).toContain("何枚ですか。");

      await signInAs(page, ADMIN);
      await page.goto(edit("customer.ask_info"));
      await expect(opening(page)).toHaveValue(/のための文面です。/);
      await press(page, templates.restore);
      await expect(page.getByRole("status")).toContainText(templates.restored);
      await expect(page.getByRole("main")).toContainText(ja.mail.customer.ask_info.lead);
      await expect(page.getByRole("main")).not.toContainText(words);
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

/** Applies as a journey's person, asks them as support, and returns what their mail says. */
async function mailAfterQuestion(scene: RefusalScene, person: number): Promise<string> {
  const day = selectableDate(person - 60);
  const reference = await (await scene.as(person)).apply(
    { date: day, time: "10:00" },
    { date: day, time: "16:00" },
  );
  const { page } = await scene.as(AGENT);
  await scene.send(`/staff/requests/${reference}/ask`, "message", { message: "何枚ですか。" });
  await page.goto(`/dev/mailbox?to=${encodeURIComponent(`journey-${person}@example.jp`)}`);
  await page
    .getByRole("link", { name: new RegExp(ja.mail.customer.ask_info.title) })
    .first()
    .click();
  return (await page.getByRole("main").textContent()) ?? "";
}

test("an agent reads the words and is told plainly not to change them; customers find nothing", async ({
  page,
}) => {
  await signInAs(page, AGENT);
  await page.goto(LIST);
  await expectAccessible(page);
  await page.getByRole("link", { name: ja.mail.customer.confirm.title, exact: false }).first().click();
  await expect(page.getByRole("main")).toContainText(templates.adminOnly);
  await expect(page.getByRole("link", { name: templates.edit })).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.goto(edit("customer.confirm")))?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText(ja.errors.forbidden.text);
  await signInAs(page, "中村 玲奈");
  for (const path of [LIST, `${LIST}/customer.confirm`, edit("customer.confirm")]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

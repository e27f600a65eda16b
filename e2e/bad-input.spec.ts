import { expect } from "@playwright/test";
import { chooseSlots, next, TOPIC } from "./apply-pages";
import { dayInJapanese, EARLIEST, selectableDate } from "./date-oracle";
import { journeyPerson, signInAs, test } from "./fixtures";
import { postForm } from "./post-form";

const FIRST = { date: selectableDate(10), time: "11:00" };
const SECOND = { date: selectableDate(11), time: "13:00" };

const slots = (
  fields: Partial<Record<"slot1Date" | "slot1Time" | "slot2Date" | "slot2Time" | "lengthMinutes", string>>,
) => ({
  slot1Date: FIRST.date,
  slot1Time: FIRST.time,
  slot2Date: SECOND.date,
  slot2Time: SECOND.time,
  lengthMinutes: "45",
  ...fields,
});

test.beforeEach(async ({ page }) => {
  await signInAs(page, journeyPerson(20));
});

test.describe("slots that no list offers", () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      "nothing at all",
      { slot1Date: "", slot1Time: "", slot2Date: "", slot2Time: "" },
      /第 1 希望の日時を選んでください/,
    ],
    ["a date of the past", { slot1Date: "2020-01-06" }, /過ぎた|選べなくなりました|より前の日/],
    ["an absurd year", { slot1Date: "9999-99-99" }, /日時を読み取れませんでした/],
    ["far away", { slot1Date: "2099-01-06" }, /まで選べます|受け付けていない/],
    ["words", { slot1Date: "来週の月曜", slot1Time: "昼" }, /日時を読み取れませんでした/],
    ["a wrong length", { lengthMinutes: "-1" }, /日時を読み取れませんでした/],
    ["a weekend", { slot1Date: "2026-12-05" }, /お休み/],
    [
      "under the lead",
      { slot1Date: "2026-11-30" },
      new RegExp(dayInJapanese(EARLIEST).replace(/[()]/g, "\\$&")),
    ],
    ["the night", { slot1Time: "23:45" }, /10:00〜18:00/],
    ["the same twice", { slot2Date: FIRST.date, slot2Time: FIRST.time }, /同じ日時/],
  ];
  for (const [name, fields, sentence] of cases) {
    test(`${name}: a clear message, and what was typed comes back`, async ({ page }) => {
      const response = await postForm(page, "/apply/slots", "slot1Date", slots(fields));
      expect(response.status()).toBe(200);
      const html = await response.text();
      expect(html).toContain("入力内容をご確認ください");
      expect(html.replace(/<[^>]*>/g, "")).toMatch(sentence);
    });
  }
});

test.describe("values of every wrong kind", () => {
  const values: [string, string][] = [
    ["NUL", `${TOPIC}\u0000`],
    ["an emoji cut in half", `${TOPIC}\ud83d`],
    ["markup", `<script>alert(1)</script>${TOPIC}`],
    ["SQL", `'; DROP TABLE meeting_request; -- ${TOPIC}`],
    ["one megabyte", "あ".repeat(350_000)],
    ["right to left marks", `\u202e${TOPIC}`],
  ];
  for (const [name, topic] of values) {
    test(`${name} in the topic is never a fault`, async ({ page }) => {
      await page.goto("/apply/slots");
      await chooseSlots(page, FIRST, SECOND);
      await next(page);
      await page.locator("input[name=tool][value=google_meet]").check();
      await next(page);
      await expect(page).toHaveURL(/topic/);
      const response = await postForm(page, "/apply/topic", "topic", { topicKind: "service_usage", topic });
      expect([200, 303]).toContain(response.status());
      const html = await response.text();
      expect(html).not.toContain("<script>alert(1)</script>");
      if (name === "one megabyte" || name === "NUL") expect(html).toContain("入力内容をご確認ください");
    });
  }

  test("a file where text belongs is refused, not stored", async ({ page }) => {
    const file = { name: "topic.txt", mimeType: "text/plain", buffer: Buffer.from("あ".repeat(30)) };
    const response = await postForm(page, "/apply/slots", "slot1Date", { ...slots({}), slot1Date: file });
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain("入力内容をご確認ください");
  });

  test("ten megabytes: the 413 page with a way back, and the draft is as it was", async ({ page }) => {
    await page.goto("/apply/slots");
    await chooseSlots(page, FIRST, SECOND);
    await next(page);
    await expect(page).toHaveURL(/tool/);
    const response = await postForm(page, "/apply/slots", "slot1Date", { slot1Date: "あ".repeat(3_500_000) });
    expect(response.status()).toBe(413);
    const html = await response.text();
    expect(html).toContain("<a ");
    await page.goto("/apply/slots?view=list");
    await expect(page.locator("select[name=slot1Date]")).toHaveValue(FIRST.date);
  });

  test("a truncated or foreign body is refused without a fault", async ({ page, baseURL }) => {
    for (const [type, data] of [
      [
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="slot1Date"\r\n\r\n2026',
      ],
      ["application/json", "{}"],
      ["text/plain", "x"],
    ] as const) {
      const response = await page.request.post("/apply/slots", {
        data,
        headers: { "Content-Type": type, Origin: baseURL ?? "" },
        maxRedirects: 0,
      });
      expect(response.status(), type).toBeLessThan(500);
    }
  });
});

test.describe("ids and addresses of others", () => {
  for (const path of [
    "/requests/OH-1",
    "/requests/OH-999999999",
    "/requests/OH-99999999999999999999",
    "/requests/1001",
    "/requests/%00",
    "/requests/OH-1001'--",
    "/requests/OH-1001/answer",
    "/requests/OH-1001/cancel",
    "/staff/requests",
    "/staff/requests/OH-1001",
    "/staff/requests/OH-1001/confirm",
    "/no-such-page",
  ]) {
    test(`${path} is not found for a customer of another account`, async ({ page }) => {
      const response = await page.request.get(path);
      expect([400, 404]).toContain(response.status());
      expect(await response.text()).not.toContain("湖畔センサー");
    });
  }
});

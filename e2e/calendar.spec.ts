import { type APIResponse, expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { apply } from "./apply-pages";
import { selectableDate } from "./date-oracle";
import { expectAccessible, journeyPerson, signInAs, test } from "./fixtures";

const STAFF = "佐藤 直樹";
const MEET_URL = "https://meet.google.com/abc-defg-hij";
const { decision } = ja.staff;
const { feed } = ja.calendar;

/** A file as its lines read when they are unfolded. */
async function linesOf(answer: APIResponse): Promise<string[]> {
  return (await answer.text()).replaceAll("\r\n ", "").split("\r\n");
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Applies as a person of one's own and has the first wish confirmed; returns the reference. */
async function agree(page: Page, number: number): Promise<string> {
  const wish = (offset: number) => ({ date: selectableDate(40 + number + offset), time: "13:00" });
  await signInAs(page, journeyPerson(60 + number));
  const reference = await apply(page, wish(0), wish(1));
  await signInAs(page, STAFF);
  await page.goto(`/staff/requests/${reference}/confirm?rank=1`);
  await page.locator("input[name=meetingUrl]").fill(MEET_URL);
  await press(page, decision.preview.button);
  await expect(page.getByText(decision.preview.invite.REQUEST)).toBeVisible();
  await press(page, decision.confirm.submit);
  await expect(page.locator('[data-status="confirmed"]').first()).toBeVisible();
  return reference;
}

/** The calendar file of the newest mail to this person about a request. */
async function mailedFile(page: Page, reference: string, subject: string): Promise<string[]> {
  await page.goto("/dev/mailbox?to=journey");
  await page.getByRole("link").filter({ hasText: reference }).filter({ hasText: subject }).first().click();
  await expect(page.getByRole("heading", { name: ja.mailbox.calendar })).toBeVisible();
  const file = await page.request.get(`${page.url()}/invite.ics`);
  expect(file.headers()["content-type"]).toMatch(/^text\/calendar; charset=utf-8; method=(REQUEST|CANCEL)$/);
  return linesOf(file);
}

/** The address that is shown this once. */
async function newAddress(page: Page): Promise<string> {
  await press(page, feed.create);
  await expect(page.getByRole("heading", { name: feed.created.title })).toBeVisible();
  const address = /https?:\/\/\S+\.ics/.exec((await page.locator("main").textContent()) ?? "")?.[0];
  expect(address).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/);
  return address ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  const offset = javaScriptEnabled ? 0 : 3;
  const accessible = async (page: Page) => {
    if (javaScriptEnabled) await expectAccessible(page);
  };

  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an agreed date comes as an invitation, is downloaded, and is taken back", async ({ page }) => {
      const reference = await agree(page, 3 + offset);
      const invitation = await mailedFile(page, reference, "日時が確定");
      expect(invitation).toContain("METHOD:REQUEST");
      expect(invitation).toContain(`LOCATION:${MEET_URL}`);
      await accessible(page);

      await signInAs(page, journeyPerson(63 + offset));
      const path = `/requests/${reference}/calendar.ics`;
      const file = await page.request.get(path);
      expect(file.status()).toBe(200);
      expect(file.headers()).toMatchObject({
        "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
        "content-disposition": `attachment; filename="${reference}.ics"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      const published = await linesOf(file);
      expect(published).toContain("METHOD:PUBLISH");
      expect(published.find((line) => line.startsWith("UID:"))).toBe(
        invitation.find((line) => line.startsWith("UID:")),
      );
      expect(published.join("\n")).not.toContain("ATTENDEE");

      await page.goto(`/requests/${reference}/cancel`);
      await page.getByRole("main").getByRole("button").last().click();
      await expect(page.locator('[data-status="cancelled"]').first()).toBeVisible();
      expect((await page.request.get(path)).status()).toBe(404);
      const cancellation = await mailedFile(page, reference, "取り消し");
      expect(cancellation).toContain("METHOD:CANCEL");
      expect(cancellation).toContain("STATUS:CANCELLED");
      expect(cancellation).toContain("SEQUENCE:2");
    });

    test("nobody but the account can download its meeting", async ({ page }) => {
      const reference = await agree(page, 4 + offset);
      const path = `/requests/${reference}/calendar.ics`;
      expect((await page.request.get(path)).status(), "support").toBe(404);
      await signInAs(page, journeyPerson(62));
      expect((await page.request.get(path)).status(), "another account").toBe(404);
      await page.context().clearCookies();
      expect((await page.request.get(path)).status(), "nobody signed in").toBe(404);
    });

    test("a member subscribes, the calendar program reads, and stopping ends it", async ({
      page,
      request,
    }) => {
      const reference = await agree(page, 5 + offset);
      await signInAs(page, journeyPerson(65 + offset));
      await page.goto("/requests");
      await page.getByRole("link", { name: feed.link }).click();
      await expect(page.getByText(feed.none)).toBeVisible();
      await accessible(page);
      const address = await newAddress(page);
      await accessible(page);

      const answer = await request.get(address);
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({
        "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
        "cache-control": "private, no-cache",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      const lines = await linesOf(answer);
      expect(lines).toContain("STATUS:CONFIRMED");
      expect(lines.find((line) => line.startsWith("SUMMARY:"))).toContain(reference);
      const { etag = "" } = answer.headers();
      const again = await request.get(address, { headers: { "If-None-Match": `"other", W/${etag}` } });
      expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag]);
      const head = await request.head(address);
      expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
      expect((await request.get(address.replace(/\.ics$/, ""))).status()).toBe(404);

      await page.goto("/calendar-feed");
      await expect(page.locator("main")).not.toContainText(address);
      await page.getByRole("button", { name: feed.revoke }).click();
      await expect(page.getByText(feed.revoked)).toBeVisible();
      await accessible(page);
      expect((await request.get(address)).status()).toBe(404);
    });
  });
}

test("a host subscribes to what they host, without the address standing anywhere afterwards", async ({
  page,
  request,
}) => {
  await signInAs(page, STAFF);
  await page.goto("/staff/calendar-feed");
  await expectAccessible(page);
  const address = await newAddress(page);
  await expectAccessible(page);
  const lines = await linesOf(await request.get(address));
  expect(lines.filter((line) => line === "STATUS:CONFIRMED").length).toBeGreaterThan(0);
  expect(lines.join("\n")).toContain("/staff/requests/OH-");
  await page.reload();
  await expect(page.locator("body")).not.toContainText(address);
  await page.getByRole("button", { name: feed.revoke }).click();
  await expect(page.getByText(feed.revoked)).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});

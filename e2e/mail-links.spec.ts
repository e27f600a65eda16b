import { expect, type Page } from "@playwright/test";
import ja from "../messages/ja.json" with { type: "json" };
import { signInAs, test } from "./fixtures";

const STAFF = "佐藤 直樹";
const ADDRESS = "journey-73@example.jp";

test("no link of any mail changes anything by being opened, whoever opens it", async ({ page, baseURL }) => {
  test.setTimeout(300_000);
  const origin = baseURL ?? "";
  await waitForTick(page);
  const mails = await readMails(page, origin);
  expect(mails.length).toBeGreaterThan(20);
  const links = [...new Set(mails.flatMap((mail) => mail.links))];
  expect(links.length).toBeGreaterThan(10);
  const references = new Set(mails.flatMap(({ text }) => text.match(/OH-\d+/g) ?? []));

  await signInAs(page, STAFF);
  const before = await whatStands(page, references);
  await openAll(page, links);
  for (const name of new Set(mails.map(({ name }) => name))) {
    if (!(await isDemoPerson(page, name))) continue;
    await signInAs(page, name);
    await openAll(
      page,
      mails.filter((mail) => mail.name === name).flatMap((mail) => mail.links),
    );
  }
  await page.context().clearCookies();
  await openAll(page, links);

  await signInAs(page, STAFF);
  const after = await whatStands(page, references);
  expect(after).toEqual(before);
  expect((await readMails(page, origin)).map(({ path }) => path)).toEqual(mails.map(({ path }) => path));
});

test("a sign-in link still works after programs have opened it, and signs none of them in", async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto("/sign-in");
  await page.locator("input[name=email]").fill(ADDRESS);
  await page.getByRole("button", { name: ja.signIn.send }).click();
  await expect(page.getByRole("heading", { level: 1, name: ja.signIn.sent.title })).toBeVisible();
  const mail = (await readMails(page, baseURL ?? "", ADDRESS))[0];
  const link = mail?.links.find((path) => path.startsWith("/sign-in/confirm")) ?? "";
  expect(link).not.toBe("");
  const scanner = await playwright.request.newContext(baseURL ? { baseURL } : {});
  for (const request of [scanner, page.request]) {
    for (const method of ["GET", "HEAD", "GET"]) await request.fetch(link, { method });
    const requests = await request.get("/requests", { maxRedirects: 0 });
    expect(requests.headers().location, "nobody is signed in").toContain("/sign-in");
  }
  await scanner.dispose();
  await page.goto(link);
  await page.getByRole("button", { name: ja.signIn.confirm.button }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
});

/** What time brings by itself (reminders, first of all) has come and is sent: the clock stands still. */
async function waitForTick(page: Page): Promise<void> {
  await expect(async () => {
    const list = await (await page.request.get("/dev/mailbox")).text();
    expect(list).toContain(".reminder.");
    expect(list).not.toContain(ja.mailbox.states.pending);
    expect(list).not.toContain(ja.mailbox.states.sending);
  }).toPass({ timeout: 100_000, intervals: [1000] });
}

type ReadMail = {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly links: readonly string[];
};

/** The mails of the mailbox with the links into our own site that they have, text and HTML. */
async function readMails(page: Page, origin: string, to = ""): Promise<ReadMail[]> {
  const list = await (await page.request.get(`/dev/mailbox?to=${encodeURIComponent(to)}`)).text();
  const paths = new Set(list.match(/\/dev\/mailbox\/[0-9a-f-]{36}(?=")/g) ?? []);
  const mails: ReadMail[] = [];
  for (const path of paths) {
    const html = await (await page.request.get(path)).text();
    const text = await (await page.request.get(`${path}/html`)).text();
    const name = />([^<>]+?) &lt;[^<>@]+@[^<>]+&gt;</.exec(html)?.[1] ?? "";
    mails.push({ path, name, text, links: linksIn(text, origin) });
  }
  return mails;
}

function linksIn(html: string, origin: string): string[] {
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))),
  );
  return hrefs.filter((href) => href.startsWith(`${origin}/`)).map((href) => href.slice(origin.length));
}

/** Opens links as mail programs, scanners and people do: GET and HEAD, redirects followed. */
async function openAll(page: Page, links: readonly string[]): Promise<void> {
  for (const link of new Set(links)) {
    for (const method of ["HEAD", "GET"]) {
      const response = await page.request.fetch(link, { method });
      expect(response.status(), `${method} ${link}`).toBeLessThan(500);
    }
  }
}

/** Everything support sees of these requests: status, version, history, mails. */
async function whatStands(page: Page, references: ReadonlySet<string>): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const reference of references) {
    const response = await page.request.get(`/staff/requests/${reference}`);
    const main = /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? "";
    // What counts is what is read, and the version that forms carry along; ids of forms differ each time.
    const versions = main.match(/name="version" value="\d+"/g) ?? [];
    seen[reference] = `${versions.join(" ")} ${main.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")}`;
  }
  return seen;
}

async function isDemoPerson(page: Page, name: string): Promise<boolean> {
  await page.context().clearCookies();
  return (await (await page.request.get("/sign-in")).text()).includes(name);
}

import { test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** Every page a journey opens is watched: no console error, no page error, no blocked resource. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      const heard: string[] = [];
      page.on("console", (message) => {
        // A page answered with 404, 403 or 413 on purpose is reported as a failed resource.
        const isExpectedStatus = /Failed to load resource: .* status of 4\d\d/.test(message.text());
        // The mail's frame runs no script; Playwright's own is refused there too, as it should be.
        const isSandbox = /Blocked script execution in '(?:[^']*\/dev\/mailbox\/[^']*|about:srcdoc)'/.test(
          message.text(),
        );
        if (message.type() === "error" && !isExpectedStatus && !isSandbox) heard.push(message.text());
      });
      page.on("pageerror", (error) => heard.push(error.message));
      page.on("response", (response) => {
        if (response.status() >= 500) heard.push(`${response.status()} ${new URL(response.url()).pathname}`);
      });
      await use(undefined);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/** Fails with every accessibility rule the page breaks; needs JavaScript in the page. */
export async function expectAccessible(page: Page): Promise<void> {
  // The title of a page made anew by its form may come a moment after the rest.
  await expect(page).toHaveTitle(/./);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags): Promise<Violation[]> => {
    const page = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<{ violations: Violation[] }> };
    };
    const { violations } = await page.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations;
  }, TAGS);
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(told, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

/** Signs in as one of the demo people by their button, in place of whoever was signed in. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`${name}`) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The person a journey has for itself. */
export function journeyPerson(number: number): string {
  return `旅程 ${String(number).padStart(2, "0")}`;
}

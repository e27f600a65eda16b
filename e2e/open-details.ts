import type { Page } from "@playwright/test";

/** Opens everything on the page that opens in place; returns how many there were. */
export function openDetails(page: Page): Promise<number> {
  return page.locator("details").evaluateAll((boxes) => {
    for (const box of boxes) box.setAttribute("open", "");
    return boxes.length;
  });
}

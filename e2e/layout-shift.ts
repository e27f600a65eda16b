import type { Page } from "@playwright/test";

type Shift = { readonly value: number; readonly hadRecentInput: boolean };
type Watching = { layoutShifts?: Shift[] };

/** From now on every page opened keeps note of what moves. */
export async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watching = globalThis as unknown as Watching;
    watching.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as Shift;
        watching.layoutShifts?.push({ value, hadRecentInput });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** How far things have moved by themselves on the open page since it was opened or last asked. */
export async function layoutShift(page: Page): Promise<number> {
  // Shifts are told after the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  const shifts = await page.evaluate(() => {
    const watching = globalThis as unknown as Watching;
    return watching.layoutShifts?.splice(0) ?? [];
  });
  return shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0);
}

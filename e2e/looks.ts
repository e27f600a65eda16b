import type { Page } from "@playwright/test";

const EDGED = "data-was-edged";

/**
 * What stands out in our colours by its ground and, in the reader's own, by nothing: neither an edge nor
 * a ground. Leaves the page in forced colours. Days and times that cannot be chosen are meant to recede.
 */
export async function edgelessParts(page: Page): Promise<string[]> {
  await page.evaluate((mark) => {
    const CLEAR = "rgba(0, 0, 0, 0)";
    for (const element of document.querySelectorAll("main *")) {
      const ground = getComputedStyle(element).backgroundColor;
      let around = element.parentElement;
      while (around && getComputedStyle(around).backgroundColor === CLEAR) around = around.parentElement;
      const outer = around ? getComputedStyle(around).backgroundColor : CLEAR;
      const isClosed = element.classList.contains("forced-colors:system-closed");
      if (ground !== CLEAR && ground !== outer && !isClosed) element.setAttribute(mark, "");
    }
    for (const control of document.querySelectorAll(
      "main :is(button, input, select, textarea)[class*=border]",
    ))
      control.setAttribute(mark, "");
  }, EDGED);
  await page.emulateMedia({ forcedColors: "active" });
  return page.evaluate((mark) => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element);
      const sides = [
        [style.borderTopWidth, style.borderTopColor],
        [style.borderBottomWidth, style.borderBottomColor],
        [style.borderLeftWidth, style.borderLeftColor],
      ] as const;
      const isEdged = sides.some(([width, colour]) => Number.parseFloat(width) > 0 && colour !== canvas);
      return isEdged || (style.backgroundColor !== canvas && style.backgroundColor !== "rgba(0, 0, 0, 0)");
    };
    return [...document.querySelectorAll(`[${mark}]`)]
      .filter((element) => element.checkVisibility() && !hasEdge(element))
      .map((element) => element.outerHTML.slice(0, 200));
  }, EDGED);
}

/** What moves, once a style of the page's own layers asks for movement everywhere. */
export function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "@layer utilities { @keyframes fade { to { opacity: 0 } } body * { animation: fade 5s; transition: all 5s } }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const running = document.getAnimations().map((animation) => String(animation.playState));
    const { transitionDuration } = getComputedStyle(document.body.querySelector("a") ?? document.body);
    return Number.parseFloat(transitionDuration) > 0.01 ? [...running, transitionDuration] : running;
  });
}

/** Sets text as wide as WCAG 2.2, 1.4.12, lets a reader set it. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** What holds more than it shows or sticks out of its page; boxes that are only heard are left out. */
export function overfullParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOverfull = (element: HTMLElement) => {
      const { display, position, overflowY, overflowX } = getComputedStyle(element);
      const isOnlyHeard = position === "absolute" && element.clientWidth <= 1;
      if (display === "inline" || isOnlyHeard || element.clientWidth === 0) return false;
      // A box to type in and a list to choose from scroll by themselves.
      if (["TEXTAREA", "SELECT", "INPUT"].includes(element.tagName)) return false;
      const isTooWide = element.scrollWidth > element.clientWidth + 1 && overflowX !== "auto";
      const isTooHigh = element.scrollHeight > element.clientHeight + 1 && overflowY !== "visible";
      const isCell = element.dataset.date !== undefined;
      const isCellFull = isCell && element.scrollHeight > element.clientHeight + 1;
      return isTooWide || isTooHigh || isCellFull;
    };
    const { scrollWidth } = document.documentElement;
    const sideways = scrollWidth > window.innerWidth ? [`the page is ${scrollWidth} px wide`] : [];
    const isOutside = (text: SVGTextElement) => {
      const { left, right } = text.getBoundingClientRect();
      const drawing = text.ownerSVGElement?.getBoundingClientRect();
      return drawing !== undefined && (left < drawing.left - 1 || right > drawing.right + 1);
    };
    const parts = [...document.querySelectorAll("body *")].filter((element) => {
      if (!element.checkVisibility()) return false;
      if (element instanceof SVGTextElement) return isOutside(element);
      return element instanceof HTMLElement && isOverfull(element);
    });
    return [...sideways, ...parts.map((element) => element.outerHTML.slice(0, 200))];
  });
}

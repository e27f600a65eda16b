import { gzipSync } from "node:zlib";
import type { Page, Request } from "@playwright/test";

/** What a page costs: bytes of the fetched bodies after gzip, whatever the server compressed. */
export type Weight = {
  readonly route: string;
  readonly path: string;
  readonly scripts: number;
  readonly styles: number;
  readonly fonts: number;
  readonly total: number;
  readonly shift: number;
};

type Budget = { readonly scripts: number; readonly styles: number; readonly fonts: number };

/** A kilobyte here has 1,024 bytes. */
const KB = 1024;

/** The customer's pages on which two dates are chosen. */
export const PICKER_PAGES: readonly string[] = [
  "/apply/slots",
  "/requests/[reference]/change",
  "/requests/[reference]/answer/slots",
];

/** The most a page may weigh. */
export function budgetOf(route: string): Budget {
  return { scripts: scriptBudget(route) * KB, styles: 12 * KB, fonts: 0 };
}

function scriptBudget(route: string): number {
  if (PICKER_PAGES.includes(route)) return 176;
  return route.startsWith("/staff") ? 145 : 140;
}

/** The bytes of what is fetched by many pages, by address: a build's files do not change. */
const KNOWN = new Map<string, number>();

/** Opens a page and adds up what it asked for until the network was quiet, kept from before or not. */
export async function weigh(page: Page, route: string, path: string): Promise<Omit<Weight, "shift">> {
  const asked = new Map<string, string>();
  const listen = (request: Request) => asked.set(request.url(), request.resourceType());
  page.on("request", listen);
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("request", listen);
  const parts: { kind: string; bytes: number }[] = [];
  for (const [url, kind] of asked) parts.push({ kind, bytes: await bytesOf(page, url) });
  const sum = (kind?: string) =>
    parts.reduce((total, part) => (kind && part.kind !== kind ? total : total + part.bytes), 0);
  return {
    route,
    path,
    scripts: sum("script"),
    styles: sum("stylesheet"),
    fonts: sum("font"),
    total: sum(),
  };
}

async function bytesOf(page: Page, url: string): Promise<number> {
  const known = KNOWN.get(url);
  if (known !== undefined) return known;
  const response = await page.request.get(url);
  const bytes = gzipSync(await response.body()).length;
  if (url.includes("/_next/static/")) KNOWN.set(url, bytes);
  return bytes;
}

/** The weights as a table for people, heaviest first. */
export function tableOf(weights: readonly Weight[]): string {
  const kb = (bytes: number) => (bytes / KB).toFixed(1);
  const rows = weights
    .toSorted((a, b) => b.scripts - a.scripts)
    .map(
      ({ route, scripts, styles, fonts, total, shift }) =>
        `| ${route} | ${kb(scripts)} | ${scriptBudget(route)} | ${kb(styles)} | ${kb(fonts)} | ${kb(total)} | ${shift.toFixed(3)} |`,
    );
  return [
    "KB after gzip, 1 KB = 1,024 bytes; total with the page itself and its icon.",
    "",
    "| page | scripts | at most | styles | fonts | total | shift |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
  ].join("\n");
}

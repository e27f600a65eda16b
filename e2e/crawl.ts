import type { Page } from "@playwright/test";
import { pageOf } from "./built-pages";

/** A page somebody can open, as the server sent it. */
export type Served = { readonly path: string; readonly html: string };

const MOST_PAGES = 600;

/** Where a person may land without following a link. */
const DOORS = ["/", "/requests", "/staff/requests", "/sign-in", "/dev/mailbox"];

/**
 * Every page that whoever is signed in can reach by links, without a browser's drawing; then the pages of
 * their requests that no link leads to, such as what follows a form. Of each route at most `mostOfAKind`
 * are read on, as one mail is like another.
 */
export async function crawl(page: Page, pages: readonly string[], mostOfAKind = 8): Promise<Served[]> {
  const origin = new URL((await page.request.get("/")).url()).origin;
  const queue = [...DOORS, ...pages.filter((route) => !route.includes("["))];
  const queued = new Set(queue);
  const seen = new Map<string, number>();
  const served: Served[] = [];
  for (let read = 0; queue.length > 0 && read < MOST_PAGES; read += 1) {
    const asked = queue.shift() ?? "/";
    const route = pageOf(asked, pages);
    if (route === null || (seen.get(route) ?? 0) >= mostOf(route, mostOfAKind)) continue;
    const found = await readPage(page, asked);
    if (found === null) continue;
    seen.set(route, (seen.get(route) ?? 0) + 1);
    served.push(found);
    for (const link of linksIn(found.html, origin)) {
      if (queued.has(link)) continue;
      queued.add(link);
      queue.push(link);
    }
  }
  return [...served, ...(await unlinked(page, pages, served))];
}

/** Requests differ by their status; of other things with a name or an id two are enough. */
function mostOf(route: string, mostOfAKind: number): number {
  return route.includes("[") && !route.includes("[reference]") ? 2 : mostOfAKind;
}

async function readPage(page: Page, path: string): Promise<Served | null> {
  const response = await page.request.get(path);
  const isPage = response.headers()["content-type"]?.startsWith("text/html");
  if (!isPage || response.status() !== 200) return null;
  const { pathname, search } = new URL(response.url());
  return { path: pathname + search, html: await response.text() };
}

/** The pages below a request that exist for somebody without a link to them. */
async function unlinked(page: Page, pages: readonly string[], served: readonly Served[]): Promise<Served[]> {
  const reached = new Set(served.map(({ path }) => pageOf(path, pages)));
  const requests = [...reached].filter((route) => route?.endsWith("/[reference]"));
  const missing = pages.filter(
    (route) => !reached.has(route) && requests.some((request) => route.startsWith(`${request}/`)),
  );
  const references = new Set(served.flatMap(({ path }) => path.match(/OH-\d+/) ?? []));
  const found: Served[] = [];
  for (const route of missing) {
    for (const reference of references) {
      const one = await readPage(page, route.replace("[reference]", reference));
      if (one && pageOf(one.path, pages) === route) found.push(one);
    }
  }
  return found;
}

function linksIn(html: string, origin: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return hrefs
    .map((href) => new URL(href, origin))
    .filter((url) => url.origin === origin)
    .filter(({ pathname }) => !pathname.startsWith("/api/") && !pathname.endsWith(".ics"))
    .map(({ pathname, search }) => pathname + search);
}

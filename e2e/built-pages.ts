import { readFileSync } from "node:fs";
import { join } from "node:path";

const MANIFEST = join(".next", "server", "app-paths-manifest.json");

/** Every page of the built app as its route, `/requests/[reference]/answer`; the framework's own are left out. */
export function builtPages(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, "utf8"));
  return Object.keys(manifest ?? {})
    .filter((entry) => entry.endsWith("/page") && !entry.startsWith("/_"))
    .map((entry) => entry.replace(/\/page$/, "").replace(/\/\([^)]*\)/g, "") || "/")
    .sort();
}

/** The route that a path belongs to, or null: a route with its own word wins over one with a parameter. */
export function pageOf(path: string, pages: readonly string[]): string | null {
  const pathname = path.replace(/[?#].*$/, "").replace(/(.)\/$/, "$1");
  const fitting = pages.filter((page) => patternOf(page).test(pathname));
  return fitting.sort((a, b) => a.split("[").length - b.split("[").length)[0] ?? null;
}

function patternOf(page: string): RegExp {
  const parts = page
    .split("/")
    .map((part) => (part.startsWith("[") ? "[^/]+" : part.replace(/[^\w-]/g, "\\$&")));
  return new RegExp(`^${parts.join("/")}$`);
}

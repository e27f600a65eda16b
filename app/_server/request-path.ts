import { safeNextPath } from "@/lib/auth/safe-next-path";

/** The header in which the proxy tells pages their own address; only ever used to come back after signing in. */
export const PATH_HEADER = "x-office-path";

/** The sign-in page, coming back to `path` afterwards where that is one of our pages. */
export function signInPath(path: string | null | undefined): string {
  const next = safeNextPath(path);
  return next && next !== "/" ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in";
}

/** The path of the page a form was sent from, when it is ours. */
export function refererPath(headers: { get(name: string): string | null }, origin: string): string | null {
  const referer = headers.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const url = new URL(referer);
  return url.origin === origin ? `${url.pathname}${url.search}` : null;
}

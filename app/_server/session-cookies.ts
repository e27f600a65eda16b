import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { readBrowserKey } from "@/lib/auth/browser-binding";
import { env } from "@/lib/env";

/** What identity needs to know of a request. */
export async function identityRequest(): Promise<{ cookie: string; userAgent: string }> {
  const requestHeaders = await headers();
  return { cookie: requestHeaders.get("cookie") ?? "", userAgent: requestHeaders.get("user-agent") ?? "" };
}

/** Gives the browser what identity set: a new session, or the end of one. Only in actions and handlers. */
export async function applySetCookies(setCookies: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const header of setCookies) {
    for (const [name, attributes] of parseSetCookieHeader(header)) {
      jar.set(name, attributes.value, toCookieOptions(attributes));
    }
  }
}

const isSecure = () => env().origin.startsWith("https://");
const browserKeyName = () => (isSecure() ? "__Host-office-hours.browser" : "office-hours.browser");

/** The key of this browser, to which sign-in links are bound; null before it asked for one. */
export async function currentBrowserKey(): Promise<string | null> {
  return readBrowserKey((await cookies()).get(browserKeyName())?.value);
}

/** Keeps the browser's key until the link it asked for has ended. */
export async function keepBrowserKey(key: string, minutes: number): Promise<void> {
  const options = {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: minutes * 60,
  } as const;
  (await cookies()).set(browserKeyName(), key, options);
}

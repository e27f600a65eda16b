import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A sign-in link works only in the browser that asked for it. That browser keeps a random key in a
 * cookie; the link carries a seal over its own token and that key, so a link sent on to somebody else,
 * or somebody else's link opened here, signs nobody in. Nothing needs to be stored.
 */

const KEY_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** A new key for a browser: 256 random bits. */
export function newBrowserKey(): string {
  return randomBytes(32).toString("base64url");
}

/** The key a browser sent, or null when there is none of the right form. */
export function readBrowserKey(value: string | null | undefined): string | null {
  return value && KEY_PATTERN.test(value) ? value : null;
}

function seal(token: string, browserKey: string, secret: string): string {
  return createHmac("sha256", secret).update(`sign-in-link\n${token}\n${browserKey}`).digest("base64url");
}

/** What goes into the link: the token and its seal for one browser. */
export function sealedToken(token: string, browserKey: string, secret: string): string {
  return `${token}.${seal(token, browserKey, secret)}`;
}

/** The token out of a link, or null when the link is not this browser's. */
export function openSealedToken(sealed: string, browserKey: string | null, secret: string): string | null {
  const [token, given, ...rest] = sealed.split(".");
  if (!token || !given || rest.length > 0 || browserKey === null) return null;
  const expected = Buffer.from(seal(token, browserKey, secret));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? token : null;
}

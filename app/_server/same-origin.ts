type ReadHeaders = { get(name: string): string | null };

const SAFE_METHODS = ["GET", "HEAD"];

/** Methods that change nothing here and need no proof. */
export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.includes(method);
}

/**
 * Whether a request proves that one of our own pages sent it: the browser says so itself, or names
 * exactly the configured origin. Nothing said, or `null`, is no proof. Host and forwarded headers are
 * never looked at, since the sender or a proxy chooses them.
 */
export function isSameOrigin(headers: ReadHeaders, origin: string): boolean {
  return headers.get("sec-fetch-site") === "same-origin" || headers.get("origin") === origin;
}

import type { EdgeStatus } from "./edge-page";
import { nameOfHost } from "./loopback";
import { refererPath } from "./request-path";
import { isSafeMethod, isSameOrigin } from "./same-origin";

/** The largest body that reaches an action, in bytes; next.config.ts names the same. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

const METHODS = ["GET", "HEAD", "POST"];

/** Why a request goes no further; `backPath` is the page of ours it came from. */
export type EdgeRefusal = { readonly status: EdgeStatus; readonly backPath: string };

type EdgeRequest = {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
};

/** What is refused before the application sees it; null for what goes on. */
export function edgeRefusal(
  request: EdgeRequest,
  site: { origin: string; isEvaluation: boolean },
): EdgeRefusal | null {
  const refuse = (status: EdgeStatus) => ({
    status,
    backPath: refererPath(request.headers, site.origin) ?? "/",
  });
  if (!METHODS.includes(request.method)) return refuse(405);
  // Anybody may sign in as anybody here: a foreign name that was made to point at this machine is refused.
  const isForeign = site.isEvaluation && nameOfHost(request.headers.get("host"), site.origin) === "foreign";
  if (isForeign) return refuse(421);
  if (isSafeMethod(request.method)) return null;
  if (!isSameOrigin(request.headers, site.origin)) return refuse(403);
  return isTooLarge(request.headers) ? refuse(413) : null;
}

/** Over the limit, or of a length not said in advance. */
function isTooLarge(headers: EdgeRequest["headers"]): boolean {
  if (headers.get("transfer-encoding") !== null) return true;
  const length = headers.get("content-length");
  return length === null ? false : !(Number(length) <= MAX_BODY_BYTES);
}

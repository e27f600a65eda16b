import { isFeedPath } from "./feed-path";

type PolicyInput = {
  readonly pathname: string;
  readonly nonce: string;
  readonly isHttps: boolean;
  /** The demo mailbox shows mails in a frame; a policy stays with its document across pages, so all have it. */
  readonly isEvaluation: boolean;
  /** The development server needs eval for its traces and inline styles for its own tools. */
  readonly isDevelopment: boolean;
};

const MAIL_HTML = /^\/dev\/mailbox\/(?:[^/]+|templates\/[^/]+\/[^/]+)\/html$/;

/** The policy of a mail's own HTML, shown in a frame: it may look like itself and do nothing. */
export const MAIL_HTML_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What a page may load, run, frame and send to. Nothing is allowed that is not named. */
export function contentPolicy({
  pathname,
  nonce,
  isHttps,
  isEvaluation,
  isDevelopment,
}: PolicyInput): string {
  if (MAIL_HTML.test(pathname)) return MAIL_HTML_POLICY;
  const directives = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${isEvaluation ? "'self'" : "'none'"}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** The headers of every answer besides the content policy. */
export function securityHeaders(input: { pathname: string; isHttps: boolean }): ReadonlyMap<string, string> {
  const { pathname, isHttps } = input;
  // A sign-in token stands in this page's address: only the origin may be told. Not `no-referrer`, under
  // which a browser says `Origin: null` and the form's own origin could not be proven.
  const referrer = pathname.startsWith("/sign-in/confirm") ? "strict-origin" : "same-origin";
  const isFeed = isFeedPath(pathname);
  return new Map([
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", isFeed ? "no-referrer" : referrer],
    ["X-Frame-Options", MAIL_HTML.test(pathname) ? "SAMEORIGIN" : "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    [
      "Permissions-Policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
    ],
    ...(isHttps ? [["Strict-Transport-Security", "max-age=63072000"] as const] : []),
  ]);
}

/** Files of the build: named by their content, the same for everybody. */
export function isBuildFile(pathname: string): boolean {
  return pathname.startsWith("/_next/static/") || pathname === "/icon.svg" || pathname === "/favicon.ico";
}

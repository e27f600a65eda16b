/** Where and how to hand mail over, as `SMTP_URL` says it. */
export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps`); otherwise the connection is upgraded before anything is said. */
  readonly isImplicitTls: boolean;
  /** No TLS at all: only for a server on this machine, by `?tls=off`. */
  readonly isPlain: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
};

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };
const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Reads `smtp://user:password@host:port` (STARTTLS, required) or `smtps://…` (TLS from the start). The
 * only option is `?tls=off`, and only for this machine. Null for anything else: an option that was
 * meant to loosen something must not pass unseen.
 */
export function readSmtpUrl(text: string): SmtpServer | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const defaultPort = DEFAULT_PORTS[url.protocol];
  if (defaultPort === undefined || url.hostname === "" || url.hash !== "") return null;
  if (url.pathname !== "" && url.pathname !== "/") return null;
  const isPlain = url.search === "?tls=off";
  if (url.search !== "" && !isPlain) return null;
  if (isPlain && (url.protocol !== "smtp:" || !THIS_MACHINE.includes(url.hostname))) return null;
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === null || pass === null || (user === "" && pass !== "")) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? defaultPort : Number(url.port),
    isImplicitTls: url.protocol === "smtps:",
    isPlain,
    auth: user === "" ? null : { user, pass },
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

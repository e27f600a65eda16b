const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * By which name a request came to an evaluation site: the configured one, another name of this machine,
 * or a foreign one. What names no host at all counts as ours.
 */
export function nameOfHost(host: string | null, origin: string): "ours" | "loopback" | "foreign" {
  if (host === null || host === new URL(origin).host) return "ours";
  if (!URL.canParse(`http://${host}`)) return "foreign";
  return LOOPBACK_NAMES.includes(new URL(`http://${host}`).hostname) ? "loopback" : "foreign";
}

/** Names that resolve only inside a network, or to the machine itself, or never. */
const PRIVATE_SUFFIXES = [
  ["local", "localhost", "localdomain", "internal", "intranet", "private", "lan", "home", "corp", "arpa"],
  ["test", "invalid", "onion", "nip.io", "sslip.io", "xip.io", "localtest.me", "lvh.me"],
].flat();

/**
 * Whether a host (as `URL` writes it, lower case) cannot be opened from outside: an IP address of any
 * kind, a name of one label or of more than 253 characters, a trailing dot, or a name reserved for
 * private networks.
 */
export function isPrivateHost(host: string): boolean {
  if (host.startsWith("[") || /^\d+(?:\.\d+){3}$/.test(host)) return true;
  if (host.length > 253 || host.endsWith(".") || host.includes("..") || !host.includes(".")) return true;
  return PRIVATE_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

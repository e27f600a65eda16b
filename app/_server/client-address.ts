const LONGEST_ADDRESS = 45;

/**
 * The network address of the client as the configured proxy reports it, or null without one. The last
 * entry is the one the proxy itself added; what stands before it is the sender's to invent.
 */
export function clientAddress(
  headers: { get(name: string): string | null },
  trustedHeader: string | null,
): string | null {
  if (trustedHeader === null) return null;
  const last = headers.get(trustedHeader)?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  return last.length <= LONGEST_ADDRESS && /^[0-9a-f.:]+$/.test(last) ? last : null;
}

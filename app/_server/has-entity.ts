/**
 * Whether a client already has what carries `tag`, by its If-None-Match header. Weak and strong tags are
 * compared alike, as the header asks.
 */
export function hasEntity(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

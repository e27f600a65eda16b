const MAX_LENGTH = 320;

// Everything that could end the address, begin another one or end the header line.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}<>"(),:;[\]\\]/u;

/**
 * Whether a stored address can stand in a mail header as it is: one `@`, at most 320 characters, no
 * space, control or format character, no bracket, quote or separator of addresses.
 */
export function isMailAddress(address: string): boolean {
  if (address.length > MAX_LENGTH || FORBIDDEN.test(address)) return false;
  const parts = address.split("@");
  return parts.length === 2 && parts.every((part) => part !== "");
}

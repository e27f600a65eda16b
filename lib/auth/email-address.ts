import { z } from "zod";

const MAX_LENGTH = 254;
const address = z.email().max(MAX_LENGTH);

/**
 * A typed mail address in the one form in which addresses are kept: full-width characters made narrow,
 * surrounding space gone, lower case. Null when it is no address.
 */
export function readEmailAddress(typed: string): string | null {
  const parsed = address.safeParse(
    typed
      .slice(0, 2 * MAX_LENGTH)
      .normalize("NFKC")
      .trim()
      .toLowerCase(),
  );
  return parsed.success ? parsed.data : null;
}

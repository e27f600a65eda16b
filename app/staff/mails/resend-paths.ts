import { RESEND_OUTCOMES, type ResendOutcome } from "@/lib/mail/resend-mail";

/** The page of mails that need a hand. */
export const MAILS_PATH = "/staff/mails";

/** Where a button stands, and what leads back there: the page of mails, or the page of a request. */
export type ResendPlace = "mails" | "request";

/** The page on which a button was pressed, which then tells what came of it. */
export function afterResendPath(
  place: ResendPlace,
  reference: string | null,
  outcome: ResendOutcome,
): string {
  const path = place === "request" && reference !== null ? `/staff/requests/${reference}` : MAILS_PATH;
  return `${path}?mail=${outcome}`;
}

/** The outcome that an address tells; null for anything else. */
export function outcomeOf(text: string | null): ResendOutcome | null {
  return RESEND_OUTCOMES.find((outcome) => outcome === text) ?? null;
}

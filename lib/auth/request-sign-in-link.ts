import { systemNow } from "../clock";
import { ok, type Result, refused } from "../result";
import { findAccess } from "./access";
import type { Language } from "./actor";
import { countAttempt, LINKS_PER_ADDRESS, LINKS_PER_CLIENT } from "./attempt-limit";
import { auth } from "./auth";
import type { LinkRequest } from "./queue-sign-in-mail";

/** No answer comes sooner, so that its time does not tell whether the address is known. */
const ANSWER_FLOOR_MS = 400;

/**
 * Sends a sign-in link to an address, if somebody with access has it; the answer and its time are the
 * same when not. `email` is already in kept form, `browserKey` is the key of the asking browser,
 * `clientAddress` null when unknown. Refused with `rate_limited` (`waitMinutes`) when one client
 * asks too often; too many mails to one address end in silence. The mail is in the person's language,
 * or in the asking browser's while they have chosen none.
 */
export async function requestSignInLink(command: {
  email: string;
  browserKey: string;
  nextPath: string | null;
  clientAddress: string | null;
  browserLanguage: Language;
}): Promise<Result<null>> {
  const floor = new Promise((done) => setTimeout(done, ANSWER_FLOOR_MS));
  const [result] = await Promise.all([sendIfKnown(command), floor]);
  return result;
}

async function sendIfKnown(command: Parameters<typeof requestSignInLink>[0]): Promise<Result<null>> {
  const { email, browserKey, nextPath, clientAddress } = command;
  const now = systemNow();
  if (clientAddress !== null) {
    const seconds = await countAttempt(LINKS_PER_CLIENT, clientAddress, now);
    if (seconds > 0)
      return refused({ code: "rate_limited", params: { waitMinutes: Math.ceil(seconds / 60) } });
  }
  // Counted per client, so that nobody can use up another person's mails from elsewhere.
  const waitSeconds = await countAttempt(LINKS_PER_ADDRESS, `${email}\n${clientAddress ?? ""}`, now);
  const access = await findAccess({ email });
  if (!access || waitSeconds > 0) return ok(null);
  const { userId, name } = access;
  const language = access.isLanguageChosen ? access.language : command.browserLanguage;
  const metadata: LinkRequest = { userId, email: access.email, name, language, browserKey, nextPath };
  await auth().api.signInMagicLink({ body: { email: access.email, metadata }, headers: new Headers() });
  return ok(null);
}

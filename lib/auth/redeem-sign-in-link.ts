import { isAPIError } from "better-auth/api";
import { env } from "../env";
import { log } from "../log";
import { findAccess } from "./access";
import type { Language } from "./actor";
import { auth, identityHeaders } from "./auth";
import { openSealedToken } from "./browser-binding";
import { endSession } from "./end-session";
import { followBrowserLanguage } from "./follow-browser-language";

/** A session has begun; `setCookies` are the header values that give it to the browser. */
export type SignedIn = {
  readonly outcome: "signed_in";
  readonly isStaff: boolean;
  readonly setCookies: readonly string[];
};

export type Redemption =
  | SignedIn
  /** The link belongs to another browser, and stays good there. */
  | { readonly outcome: "other_browser" }
  /** Used, too old, or never ours. */
  | { readonly outcome: "ended" };

/** Whether this browser is the one the link was made for. Changes nothing. */
export function isLinkOfBrowser(sealed: string, browserKey: string | null): boolean {
  return openSealedToken(sealed, browserKey, env().authSecret) !== null;
}

/**
 * Turns the token of a sign-in link into a session, once. A session this browser had before ends, so
 * its id never outlives a sign-in. `browserLanguage` is what the browser would be spoken to in.
 */
export async function redeemSignInLink(command: {
  sealed: string;
  browserKey: string | null;
  cookie: string;
  userAgent: string;
  browserLanguage: Language;
}): Promise<Redemption> {
  const token = openSealedToken(command.sealed, command.browserKey, env().authSecret);
  if (token === null) return { outcome: "other_browser" };
  const verified = await verify(token, command.userAgent);
  if (!verified) return { outcome: "ended" };
  const access = await findAccess({ id: verified.userId });
  await endSession(command.cookie);
  await followBrowserLanguage(verified.userId, command.browserLanguage);
  log("info", "signed_in", { way: "mail", userId: verified.userId });
  return { outcome: "signed_in", isStaff: access?.isStaff ?? false, setCookies: verified.setCookies };
}

async function verify(
  token: string,
  userAgent: string,
): Promise<{ userId: string; setCookies: string[] } | null> {
  try {
    const { headers, response } = await auth().api.magicLinkVerify({
      query: { token },
      headers: identityHeaders("", userAgent),
      returnHeaders: true,
    });
    return { userId: response.user.id, setCookies: headers.getSetCookie() };
  } catch (error) {
    // Every refusal of a token is a redirect to an error page that we do not have.
    if (isAPIError(error) && error.status === "FOUND") return null;
    throw error;
  }
}

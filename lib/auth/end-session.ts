import { auth, identityHeaders } from "./auth";

/** Ends the session of these cookies, if there is one; returns the header values that clear them. */
export async function endSession(cookie: string): Promise<readonly string[]> {
  const { headers } = await auth().api.signOut({ headers: identityHeaders(cookie), returnHeaders: true });
  return headers.getSetCookie();
}

"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/end-session";
import { proveSameOrigin } from "./prove-same-origin";
import { applySetCookies, identityRequest } from "./session-cookies";

/** Ends the session on the server and in the browser. Drafts stay. */
export async function signOut(): Promise<void> {
  await proveSameOrigin();
  const { cookie } = await identityRequest();
  await applySetCookies(await endSession(cookie));
  redirect("/sign-in?out=1");
}

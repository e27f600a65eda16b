"use server";

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { clientAddress } from "@/app/_server/client-address";
import { formAction } from "@/app/_server/form-action";
import { type FormState, nextAttempt } from "@/app/_server/form-state";
import { browserLanguage, currentLanguage } from "@/app/_server/language";
import { proveSameOrigin } from "@/app/_server/prove-same-origin";
import {
  applySetCookies,
  currentBrowserKey,
  identityRequest,
  keepBrowserKey,
} from "@/app/_server/session-cookies";
import { textField } from "@/app/_server/text-field";
import { readTypedFields } from "@/app/_server/typed-fields";
import { newBrowserKey } from "@/lib/auth/browser-binding";
import { signInDemoPerson } from "@/lib/auth/demo-people";
import { readEmailAddress } from "@/lib/auth/email-address";
import { landingPath } from "@/lib/auth/landing-path";
import { redeemSignInLink } from "@/lib/auth/redeem-sign-in-link";
import { requestSignInLink } from "@/lib/auth/request-sign-in-link";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { LINK_MINUTES } from "@/lib/auth/sign-in-mail";
import { env } from "@/lib/env";
import { ok, refused } from "@/lib/result";
import { translatorFor } from "@/lib/words";

const sendLink = formAction({
  who: "anybody",
  parse: (form) => {
    const email = readEmailAddress(textField(form, "email"));
    if (email === null) return refused({ code: "text_unreadable", field: "email" });
    return ok({ email, nextPath: safeNextPath(textField(form, "next")) });
  },
  run: async ({ input }) => {
    const browserKey = (await currentBrowserKey()) ?? newBrowserKey();
    await keepBrowserKey(browserKey, LINK_MINUTES);
    const address = clientAddress(await headers(), env().trustedProxyHeader);
    const command = { ...input, browserKey, clientAddress: address };
    return requestSignInLink({ ...command, browserLanguage: await browserLanguage() });
  },
  done: () => "/sign-in/sent",
});

/** Asks for a sign-in link. */
export async function askForLink(state: FormState, form: FormData): Promise<FormState> {
  const isFilled = form instanceof FormData;
  if (!isFilled || readEmailAddress(textField(form, "email")) !== null) return sendLink(state, form);
  const message = translatorFor(await currentLanguage())("signIn.errors.email");
  const { values } = readTypedFields(form);
  return { values, errors: [{ field: "email", message }], attempt: nextAttempt(state) };
}

/** Redeems the link of the confirm page. */
export async function redeemLink(form: FormData): Promise<void> {
  await proveSameOrigin();
  const result = await redeemSignInLink({
    sealed: textField(form, "token"),
    browserKey: await currentBrowserKey(),
    browserLanguage: await browserLanguage(),
    ...(await identityRequest()),
  });
  if (result.outcome !== "signed_in") redirect(`/sign-in/confirm?problem=${result.outcome}`);
  await applySetCookies(result.setCookies);
  redirect(landingPath(result.isStaff, safeNextPath(textField(form, "next"))));
}

/** Signs in as somebody of the demo data; 404 outside evaluation and test. */
export async function signInAs(form: FormData): Promise<void> {
  await proveSameOrigin();
  const result = await signInDemoPerson({
    userId: textField(form, "userId"),
    browserLanguage: await browserLanguage(),
    ...(await identityRequest()),
  });
  if (result.outcome !== "ok") notFound();
  await applySetCookies(result.value.setCookies);
  redirect(landingPath(result.value.isStaff, safeNextPath(textField(form, "next"))));
}

"use server";

import { isLanguage } from "@/lib/language";
import { saveLanguage } from "@/lib/settings/save-language";
import { currentActor } from "./actor";
import { LANGUAGE_COOKIE } from "./language";
import { keepPreference } from "./preference-cookie";
import { proveSameOrigin } from "./prove-same-origin";
import { returnToPage } from "./return-to-page";

/** Keeps the language chosen, in this browser and for the person signed in, and shows the same page in it. */
export async function chooseLanguage(form: FormData): Promise<void> {
  await proveSameOrigin();
  const language = form.get("language");
  if (isLanguage(language)) {
    await keepPreference(LANGUAGE_COOKIE, language);
    const actor = await currentActor();
    if (actor) await saveLanguage({ actor, language });
  }
  await returnToPage();
}

import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Language } from "@/lib/auth/actor";
import { languageFor } from "@/lib/language";
import { currentPerson } from "./actor";

/** The cookie that keeps the language chosen in this browser. */
export const LANGUAGE_COOKIE = "lang";

/** The language of this request's page and sentences: what the person chose, else their browser's. */
export const currentLanguage = cache(async (): Promise<Language> => {
  // The browser first: at build time there is no request, and that must not be taken for a fault below.
  const wishes = await browserWishes();
  return languageFor({ saved: await chosenLanguage(), ...wishes });
});

/** The language of this browser, whoever is signed in: what was last chosen in it, else what it asks for. */
export async function browserLanguage(): Promise<Language> {
  return languageFor({ saved: null, ...(await browserWishes()) });
}

async function browserWishes() {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return {
    cookie: jar.get(LANGUAGE_COOKIE)?.value ?? null,
    acceptLanguage: sent.get("accept-language"),
  };
}

async function chosenLanguage(): Promise<Language | null> {
  try {
    return (await currentPerson())?.chosenLanguage ?? null;
  } catch {
    // The page asks for the person too and tells the fault; what it then shows still needs words.
    return null;
  }
}

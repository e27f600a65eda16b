import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Language } from "@/lib/auth/actor";
import { languageFor } from "@/lib/language";

/** The cookie that keeps the language chosen in this browser. */
export const LANGUAGE_COOKIE = "lang";

/** The language of this request's page, sentences and mails asked for from it. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return languageFor({
    saved: null,
    cookie: jar.get(LANGUAGE_COOKIE)?.value ?? null,
    acceptLanguage: sent.get("accept-language"),
  });
});

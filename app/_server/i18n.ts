import type { Locale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import type { Language } from "@/lib/auth/actor";
import { MESSAGES, type Messages } from "@/lib/words";
import { currentLanguage } from "./language";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

/** What pages are worded with: no language in the URL, every time in Japan's zone. */
export default getRequestConfig(async () => {
  const locale: Locale = await currentLanguage();
  return {
    locale,
    messages: MESSAGES[locale],
    timeZone: "Asia/Tokyo",
    // A missing sentence is a fault: it must not reach a reader as a key.
    onError: (error) => {
      throw error;
    },
  };
});

import { database } from "../db";
import type { Language } from "./actor";

/**
 * At sign-in: whoever never chose a language is written to in the one of the browser they signed in
 * with. A language they chose themselves stays.
 */
export async function followBrowserLanguage(userId: string, browserLanguage: Language): Promise<void> {
  await database().user.updateMany({
    where: { id: userId, isLanguageChosen: false, language: { not: browserLanguage } },
    data: { language: browserLanguage },
  });
}

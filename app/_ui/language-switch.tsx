import { getLocale, getTranslations } from "next-intl/server";
import { chooseLanguage } from "@/app/_server/choose-language";
import { LANGUAGES } from "@/lib/auth/actor";
import { LANGUAGE_NAMES } from "./language-names";

/** The languages by their own names; the one shown is marked, the others are buttons. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations("nav"), getLocale()]);
  return (
    <form action={chooseLanguage} className="flex flex-wrap items-center gap-x-4 print:hidden">
      <span className="sr-only">{t("language")}</span>
      {LANGUAGES.map((language) =>
        language === current ? (
          <span key={language} aria-current="true" className="font-bold">
            {LANGUAGE_NAMES[language]}
          </span>
        ) : (
          <button
            key={language}
            name="language"
            value={language}
            lang={language}
            type="submit"
            className="min-h-11 text-link underline underline-offset-4"
          >
            {LANGUAGE_NAMES[language]}
          </button>
        ),
      )}
    </form>
  );
}

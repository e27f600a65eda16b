import { LANGUAGES, type Language } from "./auth/actor";

const FALLBACK: Language = "ja";

/** Whether a text names one of the languages of the product. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/**
 * The language somebody is spoken to: what they saved, else what they last chose in this browser, else
 * what the browser asks for, else Japanese.
 */
export function languageFor(known: {
  readonly saved: string | null;
  readonly cookie: string | null;
  readonly acceptLanguage: string | null;
}): Language {
  if (isLanguage(known.saved)) return known.saved;
  if (isLanguage(known.cookie)) return known.cookie;
  return languageAccepted(known.acceptLanguage) ?? FALLBACK;
}

/** The first of our languages by the weights of an Accept-Language header; null when it names none. */
function languageAccepted(header: string | null): Language | null {
  const wishes = (header ?? "").split(",").map((wish) => {
    const [range = "", ...parameters] = wish.trim().toLowerCase().split(";");
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { language: range.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const ours = wishes.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const best = ours.sort((a, b) => b.weight - a.weight)[0]?.language;
  return isLanguage(best) ? best : null;
}

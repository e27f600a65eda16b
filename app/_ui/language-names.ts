import type { Language } from "@/lib/auth/actor";

/** The languages by their own names. */
export const LANGUAGE_NAMES: Record<Language, string> = { ja: "日本語", en: "English" };

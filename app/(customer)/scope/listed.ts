import type { Language } from "@/lib/auth/actor";

/** Names one after the other, as the language puts them. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === "ja" ? "、" : ", ");
}

import type { Language } from "@/lib/auth/actor";
import { JAPAN_ZONE } from "@/lib/time-zone";
import { translatorFor } from "@/lib/words";

/** A zone as people name it: the city of its name, `Argentina/Buenos Aires`, and 「日本時間」 for ours. */
export function zoneName(zone: string, language: Language): string {
  if (zone === JAPAN_ZONE) return translatorFor(language)("settings.zone.japan");
  return zone.slice(zone.indexOf("/") + 1).replaceAll("_", " ");
}

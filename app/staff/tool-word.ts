import type { Language } from "@/lib/auth/actor";
import { hasMessage, translatorFor } from "@/lib/words";

/** The name of a meeting tool; those without a name of their own are told as another tool. */
export function toolWord(tool: string, language: Language): string {
  const key = `apply.toolName.${tool}`;
  return translatorFor(language)(hasMessage(key) ? key : "apply.toolName.unknown");
}

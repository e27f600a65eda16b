import type { Language } from "@/lib/auth/actor";
import { isTopicKind } from "@/lib/rules/topic-kinds";
import { translatorFor } from "@/lib/words";

/** A kind of topic in the customer's words; that they could not tell is said from our side. */
export function topicKindWord(kind: string, language: Language): string {
  const say = translatorFor(language);
  if (!isTopicKind(kind)) return kind;
  return kind === "unsure" ? say("staff.kindUnsure") : say(`apply.kind.${kind}`);
}

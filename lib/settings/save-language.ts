import type { Actor, Language } from "../auth/actor";
import { database } from "../db";
import { NOT_FOUND, ok, type Result } from "../result";

/** Keeps the language a person chose, for their pages in every browser and for their mails. */
export async function saveLanguage({
  actor,
  language,
}: {
  actor: Actor;
  language: Language;
}): Promise<Result<null>> {
  if (actor.kind === "system") return NOT_FOUND;
  const { count } = await database().user.updateMany({
    where: { id: actor.userId },
    data: { language, isLanguageChosen: true },
  });
  return count === 0 ? NOT_FOUND : ok(null);
}

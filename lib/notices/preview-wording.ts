import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { FORBIDDEN, NOT_FOUND, ok, type Result } from "../result";
import { isMailName } from "./mail-names";
import { type MailSample, mailSample } from "./mail-samples";
import { judgeWordings, type WordingForm, wordingsOf } from "./wording-form";

/** A mail with sample data and the free parts as typed; nothing is stored. Refuses what saving refuses. */
export function previewWording({
  actor,
  name,
  language,
  form,
}: {
  readonly actor: Actor;
  readonly name: string;
  readonly language: Language;
  readonly form: WordingForm;
}): Result<MailSample> {
  const verdict = permissionOf(actor, "edit_templates", null);
  if (verdict !== "allowed") return verdict === "forbidden" ? FORBIDDEN : NOT_FOUND;
  if (!isMailName(name)) return NOT_FOUND;
  const judged = judgeWordings(form, name, language);
  return judged.outcome === "ok" ? ok(mailSample(name, language, wordingsOf(judged.value, name))) : judged;
}

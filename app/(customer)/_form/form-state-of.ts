import { emptyFormState, type FormState } from "@/app/_server/form-state";
import { refusalSentence } from "@/app/_ui/refusal-sentence";
import type { Language } from "@/lib/auth/actor";
import type { Refusal } from "@/lib/rules/refusal";

/** A form as saved; what has become impossible since then is said as if it had just been sent. */
export function formStateOf(
  values: FormState["values"],
  refusals: readonly Refusal[],
  language: Language,
): FormState {
  if (refusals.length === 0) return emptyFormState(values);
  const errors = refusals.map((refusal) => ({
    field: refusal.field ?? null,
    message: refusalSentence(refusal, language),
  }));
  return { values, errors, attempt: 1 };
}

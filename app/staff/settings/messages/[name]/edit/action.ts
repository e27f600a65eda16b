"use server";

import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { textField } from "@/app/_server/text-field";
import type { Language } from "@/lib/auth/actor";
import { isLanguage } from "@/lib/language";
import type { MailSample } from "@/lib/notices/mail-samples";
import { previewWording } from "@/lib/notices/preview-wording";
import { restoreWording } from "@/lib/notices/restore-wording";
import { saveWording } from "@/lib/notices/save-wording";
import type { WordingForm } from "@/lib/notices/wording-form";
import { NOT_FOUND, ok, type Result, refused } from "@/lib/result";
import { templatePath } from "../../template-paths";

type Typed = {
  readonly name: string;
  readonly language: Language;
  readonly form: WordingForm;
  readonly seen: WordingForm;
};

function read(form: FormData): Result<Typed> {
  const language = textField(form, "language");
  if (!isLanguage(language)) return NOT_FOUND;
  return ok({
    name: textField(form, "name"),
    language,
    form: { opening: textField(form, "opening"), closing: textField(form, "closing") },
    seen: { opening: textField(form, "seenOpening"), closing: textField(form, "seenClosing") },
  });
}

const save = formAction({
  who: "staff",
  parse: read,
  run: ({ actor, now, input }) => refreshed(saveWording({ ...input, actor, now })),
  done: (_value, { name, language }) => templatePath(name, language, "saved"),
});

const restore = formAction({
  who: "staff",
  parse: read,
  run: ({ actor, now, input }) => refreshed(restoreWording({ ...input, actor, now })),
  done: (_value, { name, language }) => templatePath(name, language, "restored"),
});

/** Answers with the sample as it would be with what was typed; stores nothing. */
async function preview(
  state: FormState,
  form: FormData,
): Promise<FormState & { readonly sample: MailSample | null }> {
  let sample: MailSample | null = null;
  const ask = formAction({
    who: "staff",
    parse: read,
    run: async ({ actor, input }) => {
      const result = previewWording({ ...input, actor });
      if (result.outcome !== "ok") return result;
      sample = result.value;
      return refused();
    },
    done: () => "",
  });
  return { ...(await ask(state, form)), sample };
}

/** Shows, keeps or takes back how the free parts of a mail are worded, by the button that was pressed. */
export async function changeWording(state: FormState, form: FormData): Promise<FormState> {
  const intent = textField(form, "intent");
  if (intent === "preview") return preview(state, form);
  return intent === "restore" ? restore(state, form) : save(state, form);
}

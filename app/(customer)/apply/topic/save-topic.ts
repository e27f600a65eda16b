"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { saveDraftStep } from "@/lib/requests/save-draft-step";
import { topicFormSchema } from "@/lib/requests/schema";
import { readFields } from "../../_form/read-fields";
import { nextStepPath } from "../from-review";

const schema = topicFormSchema.extend({ from: z.string().default("") });

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) =>
    saveDraftStep({ actor, now, kind: "apply", step: { name: "topic", form: input } }),
  done: (_saved, input) => nextStepPath(input, "/apply/review"),
});

/** Judges and keeps the topic. */
export async function saveTopic(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

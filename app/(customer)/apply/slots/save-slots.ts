"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { saveDraftStep } from "@/lib/requests/save-draft-step";
import { slotsFormSchema } from "@/lib/requests/schema";
import { readFields } from "../../_form/read-fields";
import { nextStepPath } from "../from-review";

const schema = slotsFormSchema.extend({ from: z.string().default("") });

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) =>
    refreshed(saveDraftStep({ actor, now, kind: "apply", step: { name: "slots", form: input } })),
  done: (_saved, input) => nextStepPath(input, "/apply/tool"),
});

/** Judges and keeps the two slots. */
export async function saveSlots(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { saveDraftStep } from "@/lib/requests/save-draft-step";
import { slotsFormSchema } from "@/lib/requests/schema";
import { readFields } from "../../../_form/read-fields";
import { offerPath } from "./offer-routes";

const schema = slotsFormSchema.extend({
  kind: z.enum(["change", "offer"]),
  reference: z.string().default(""),
  message: z.string().default(""),
});

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input: { kind, reference, message, ...form } }) =>
    refreshed(saveDraftStep({ actor, now, kind, reference, step: { name: "slots", form, message } })),
  done: (_saved, { kind, reference }) => `${offerPath(kind, encodeURIComponent(reference))}/review`,
});

/** Judges and keeps two new slots for a request, to be looked at once more before they are sent. */
export async function saveOffer(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

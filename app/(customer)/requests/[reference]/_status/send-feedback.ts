"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { giveFeedback } from "@/lib/requests/give-feedback";
import { readFields } from "../../../_form/read-fields";

const schema = z.object({
  reference: z.string().default(""),
  rating: z.string().default(""),
  comment: z.string().default(""),
});

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) => refreshed(giveFeedback({ actor, now, ...input })),
  done: ({ reference }) => `/requests/${reference}?changed=feedback`,
});

/** Sends the answer to the question after a meeting. */
export async function sendFeedback(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

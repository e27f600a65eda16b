"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { answerInfo } from "@/lib/requests/answer-info";
import { readFields } from "../../../_form/read-fields";
import { commandFields } from "../command-fields";

const schema = z.object({ ...commandFields, message: z.string().default("") });

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) => refreshed(answerInfo({ actor, now, ...input })),
  done: ({ reference }) => `/requests/${reference}?changed=answered`,
});

/** Sends the answer to support's question. */
export async function sendReply(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

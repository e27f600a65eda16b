"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { withdrawRequest } from "@/lib/requests/withdraw-request";
import { readFields } from "../../../_form/read-fields";
import { commandFields } from "../command-fields";

const schema = z.object({ ...commandFields, reason: z.string().default("") });

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) => refreshed(withdrawRequest({ actor, now, ...input })),
  done: ({ reference }) => `/requests/${reference}?changed=withdrawn`,
});

/** Takes the request back. */
export async function sendWithdraw(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { sendSupplement } from "@/lib/requests/send-supplement";
import { readFields } from "../../../_form/read-fields";

const schema = z.object({ reference: z.string().default(""), message: z.string().default("") });

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) => refreshed(sendSupplement({ actor, now, ...input })),
  done: ({ reference }) => `/requests/${reference}?changed=supplement`,
});

/** Sends what the customer adds to their request. */
export async function addSupplement(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

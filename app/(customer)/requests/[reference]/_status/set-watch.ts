"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { watchRequest } from "@/lib/requests/watch-request";
import { readFields } from "../../../_form/read-fields";

const schema = z
  .object({ reference: z.string().default(""), isNotified: z.string().default("") })
  .transform((fields) => ({ ...fields, isNotified: fields.isNotified === "on" }));

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, input }) => refreshed(watchRequest({ actor, ...input })),
  done: ({ reference }, { isNotified }) =>
    `/requests/${reference}?changed=${isNotified ? "watched" : "unwatched"}`,
});

/** Chooses whether the mails about a request come to this member too. */
export async function setWatch(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

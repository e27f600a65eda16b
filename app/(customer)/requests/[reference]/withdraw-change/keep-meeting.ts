"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { withdrawChange } from "@/lib/requests/withdraw-change";
import { readFields } from "../../../_form/read-fields";
import { commandFields } from "../command-fields";

const action = formAction({
  who: "member",
  parse: (form) => readFields(z.object(commandFields), form),
  run: ({ actor, now, input }) => refreshed(withdrawChange({ actor, now, ...input })),
  done: ({ reference }) => `/requests/${reference}?changed=keep`,
});

/** Gives up the wish for another date. */
export async function keepMeeting(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

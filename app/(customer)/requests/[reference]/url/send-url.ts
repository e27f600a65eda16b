"use server";

import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { setMeetingUrl } from "@/lib/requests/set-meeting-url";
import { readFields } from "../../../_form/read-fields";
import { commandFields } from "../command-fields";

const schema = z
  .object({ ...commandFields, meetingUrl: z.string().default(""), isGuestConfirmed: z.string().default("") })
  .transform((fields) => ({ ...fields, isGuestConfirmed: fields.isGuestConfirmed === "on" }));

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input }) => refreshed(setMeetingUrl({ actor, now, ...input })),
  done: ({ reference }) => `/requests/${reference}?changed=url`,
});

/** Sets the link of the agreed meeting. */
export async function sendUrl(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

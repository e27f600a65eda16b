"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { acceptAlternate } from "@/lib/requests/accept-alternate";
import { readFields } from "../../../_form/read-fields";
import { commandFields } from "../command-fields";
import { NO_ALTERNATE } from "./no-alternate";

const schema = z.object({
  ...commandFields,
  alternateRank: z.string().default(""),
  message: z.string().default(""),
});

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: ({ actor, now, input: { alternateRank, ...input } }) => {
    if (alternateRank === NO_ALTERNATE)
      redirect(`/requests/${encodeURIComponent(input.reference)}/answer/slots`);
    return refreshed(acceptAlternate({ actor, now, ...input, alternateRank: Number(alternateRank) }));
  },
  done: ({ reference }) => `/requests/${reference}?changed=accepted`,
});

/** Accepts one of the alternates, or leads on to offering other slots. */
export async function answerAlternates(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

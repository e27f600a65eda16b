"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { refreshed } from "@/app/_server/refreshed";
import { discardDraft } from "@/lib/requests/discard-draft";
import { offerOtherSlots } from "@/lib/requests/offer-other-slots";
import { requestChange } from "@/lib/requests/request-change";
import { slotsFormSchema } from "@/lib/requests/schema";
import { readFields } from "../../../_form/read-fields";
import { commandFields } from "../command-fields";
import { offerPath } from "./offer-routes";

const schema = z
  .object({
    ...commandFields,
    ...slotsFormSchema.shape,
    kind: z.enum(["change", "offer"]),
    message: z.string().default(""),
  })
  .transform((fields) => ({ ...fields, slots: slotsFormSchema.parse(fields) }));

const COMMANDS = { change: requestChange, offer: offerOtherSlots } as const;
const CHANGED = { change: "change", offer: "offered" } as const;

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: async ({ actor, now, input: { kind, reference, version, slots, message } }) => {
    const sent = await refreshed(COMMANDS[kind]({ actor, now, reference, version, slots, message }));
    if (sent.outcome === "ok") await discardDraft({ actor, now, kind, reference });
    // What became impossible since the page was made is explained where it is chosen.
    const isSlotRefused =
      sent.outcome === "refused" && sent.refusals.some(({ field }) => field?.startsWith("slot"));
    if (isSlotRefused) redirect(offerPath(kind, encodeURIComponent(reference)));
    return sent;
  },
  done: ({ reference }, { kind }) => `/requests/${reference}?changed=${CHANGED[kind]}`,
});

/** Sends two new slots for a request, as they were read on the page; sent twice, they are offered once. */
export async function sendOffer(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/_server/form-action";
import type { FormState } from "@/app/_server/form-state";
import { readDraft } from "@/lib/requests/read-draft";
import { EMPTY_REQUEST_FORM } from "@/lib/requests/schema";
import { submitRequest } from "@/lib/requests/submit-request";
import type { Result } from "@/lib/result";
import { readFields } from "../../_form/read-fields";

const schema = z.object({
  requestKey: z.string().default(""),
  savedAt: z.string().default(""),
  consent: z.string().default(""),
});

const action = formAction({
  who: "member",
  parse: (form) => readFields(schema, form),
  run: async ({ actor, now, input: { requestKey, savedAt, consent } }) => {
    const found = await readDraft({ actor, now, kind: "apply" });
    if (found.outcome !== "ok") return found;
    const draft = found.value?.requestKey === requestKey ? found.value : null;
    // Changed in another window since this page was made: what is sent must be what was read.
    if (draft && draft.savedAt.toISOString() !== savedAt) redirect("/apply/review?changed=1");
    // Without its draft the request was sent before, and the same key finds it.
    const form = draft?.form ?? EMPTY_REQUEST_FORM;
    const isConsentGiven = consent === "on";
    const { memberId } = actor;
    return explained(await submitRequest({ actor, memberId, requestKey, form, isConsentGiven, now }));
  },
  done: ({ reference }) => `/requests/${reference}?done=1`,
});

/** What became impossible since the page was made is explained at the step it belongs to. */
function explained<T>(result: Result<T>): Result<T> {
  const isDraftBroken =
    result.outcome === "refused" && result.refusals.some(({ code }) => code !== "consent_missing");
  if (isDraftBroken) redirect("/apply/review");
  return result;
}

/** Sends the application; sent twice, it is one request. */
export async function sendRequest(state: FormState, form: FormData): Promise<FormState> {
  return action(state, form);
}

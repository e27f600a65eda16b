"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_server/form-action";
import { emptyFormState } from "@/app/_server/form-state";
import { textField } from "@/app/_server/text-field";
import { assignRequest } from "@/lib/requests/assign-request";
import { queueTabOf } from "@/lib/requests/queue-tabs";
import { ok } from "@/lib/result";
import { type QueueNotice, queuePath } from "./queue-path";

const claim = formAction({
  who: "staff",
  parse: (form) =>
    ok({
      reference: textField(form, "reference"),
      tab: queueTabOf(textField(form, "tab")),
      search: textField(form, "q"),
    }),
  run: async ({ actor, input }) => {
    const taker = { actor, assigneeId: actor.staffId, seenAssigneeId: null };
    const result = await assignRequest({ ...taker, reference: input.reference });
    if (result.outcome === "refused") return ok<QueueNotice>("closed");
    return result.outcome === "ok" ? ok<QueueNotice>(result.value.isAsAsked ? "claimed" : "taken") : result;
  },
  done: (notice, { reference, tab, search }) => queuePath({ tab, search, notice, about: reference }),
});

/** Takes a request of the queue on; a colleague who was first keeps it. */
export async function claimRequest(form: FormData): Promise<void> {
  const state = await claim(emptyFormState(), form);
  if (state.signInPath) redirect(state.signInPath);
}

"use server";

import { textField } from "@/app/_server/text-field";
import { cancelRequest } from "@/lib/requests/cancel-request";
import { decisionAction } from "../_decision/decision-action";

/** Calls an agreed meeting off. */
export const cancel = decisionAction({
  notice: "cancelled",
  parse: (form) => ({ reason: textField(form, "reason") }),
  draft: ({ actor, reference, now }, { reason }) => ({
    actor,
    reference,
    event: "cancel",
    message: reason,
    now,
  }),
  run: (command, input) => cancelRequest({ ...command, ...input }),
});

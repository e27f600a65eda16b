"use server";

import { textField } from "@/app/_server/text-field";
import { declineRequest } from "@/lib/requests/decline-request";
import { decisionAction } from "../_decision/decision-action";

/** Declines a request with a reason and the way to a ticket. */
export const decline = decisionAction({
  notice: "declined",
  parse: (form) => ({ reasonCode: textField(form, "reasonCode"), message: textField(form, "message") }),
  draft: ({ actor, reference, now }, input) => ({ actor, reference, event: "decline", ...input, now }),
  run: (command, input) => declineRequest({ ...command, ...input }),
});

"use server";

import { textField } from "@/app/_server/text-field";
import { refuseChange } from "@/lib/requests/refuse-change";
import { decisionAction } from "../_decision/decision-action";

/** Refuses a change: the meeting stands. */
export const refuse = decisionAction({
  notice: "refused",
  parse: (form) => ({ message: textField(form, "message") }),
  draft: ({ actor, reference, now }, { message }) => ({
    actor,
    reference,
    event: "refuse_change",
    message,
    now,
  }),
  run: (command, input) => refuseChange({ ...command, ...input }),
});

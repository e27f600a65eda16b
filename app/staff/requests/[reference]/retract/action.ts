"use server";

import { textField } from "@/app/_server/text-field";
import { retractAlternates } from "@/lib/requests/retract-alternates";
import { decisionAction } from "../_decision/decision-action";

/** Takes the alternates on offer back. */
export const retract = decisionAction({
  notice: "retracted",
  parse: (form) => ({ message: textField(form, "message") }),
  draft: ({ actor, reference, now }, { message }) => ({
    actor,
    reference,
    event: "retract_alternates",
    message,
    now,
  }),
  run: (command, input) => retractAlternates({ ...command, ...input }),
});

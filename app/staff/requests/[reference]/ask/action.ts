"use server";

import { textField } from "@/app/_server/text-field";
import { askInfo } from "@/lib/requests/ask-info";
import { decisionAction } from "../_decision/decision-action";

/** Asks the customer a question. */
export const ask = decisionAction({
  notice: "asked",
  parse: (form) => ({ message: textField(form, "message") }),
  draft: ({ actor, reference, now }, { message }) => ({ actor, reference, event: "ask_info", message, now }),
  run: (command, input) => askInfo({ ...command, ...input }),
});

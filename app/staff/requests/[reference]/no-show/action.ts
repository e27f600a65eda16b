"use server";

import { textField } from "@/app/_server/text-field";
import { markNoShow } from "@/lib/requests/mark-no-show";
import { decisionAction } from "../_decision/decision-action";

/** Records that nobody of the customer came. */
export const recordNoShow = decisionAction({
  notice: "no_show",
  parse: (form) => ({ message: textField(form, "message") }),
  draft: ({ actor, reference, now }, { message }) => ({
    actor,
    reference,
    event: "mark_no_show",
    message,
    now,
  }),
  run: (command, input) => markNoShow({ ...command, ...input }),
});

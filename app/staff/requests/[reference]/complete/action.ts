"use server";

import { textField } from "@/app/_server/text-field";
import { completeRequest } from "@/lib/requests/complete-request";
import { isCalendarDate } from "@/lib/rules/jst";
import { decisionAction } from "../_decision/decision-action";
import { FOLLOW_UP_RANKS } from "./follow-up-ranks";

/** Records a meeting that took place, with what stays open. */
export const complete = decisionAction({
  notice: "completed",
  parse: (form) => ({
    message: textField(form, "message"),
    followUps: FOLLOW_UP_RANKS.map((rank) => ({
      text: textField(form, `followUp${rank}`),
      ownerId: textField(form, `followUp${rank}Owner`),
      dueOn: textField(form, `followUp${rank}Due`),
      ticketNumber: textField(form, `followUp${rank}Ticket`),
    })),
  }),
  draft: ({ actor, reference, now }, { message, followUps }) => ({
    actor,
    reference,
    event: "complete",
    message,
    followUps: followUps
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, dueOn, ticketNumber }) => ({
        text,
        dueOn: isCalendarDate(dueOn) ? dueOn : null,
        ticketNumber: ticketNumber || null,
      })),
    now,
  }),
  run: (command, input) => completeRequest({ ...command, ...input }),
});

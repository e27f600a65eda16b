"use server";

import { textField } from "@/app/_server/text-field";
import { proposeAlternates } from "@/lib/requests/propose-alternates";
import { readableSlots, readSlot } from "@/lib/requests/schema";
import type { Result } from "@/lib/result";
import type { OfferedSlot } from "@/lib/rules/judge-slots";
import { isOverlapping } from "@/lib/rules/slot";
import { decisionAction } from "../_decision/decision-action";
import { ALTERNATE_RANKS } from "./alternate-ranks";

/** Proposes up to three alternates, each held with a host. */
export const propose = decisionAction({
  notice: "proposed",
  parse: (form) => ({
    alternates: ALTERNATE_RANKS.map((rank) => ({
      slot: readSlot(
        textField(form, `alternate${rank}Date`),
        textField(form, `alternate${rank}Time`),
        textField(form, "lengthMinutes"),
      ),
      hostId: textField(form, `alternate${rank}Host`),
    })),
    answerDays: readDays(textField(form, "answerDays")),
    message: textField(form, "message"),
    meetingUrl: textField(form, "meetingUrl"),
    overrideReason: textField(form, "overrideReason"),
  }),
  draft: ({ actor, reference, now }, { alternates, answerDays, message, meetingUrl }) => ({
    actor,
    reference,
    event: "propose_alternates",
    alternates: readableSlots(alternates.map(({ slot }) => slot)),
    ...(answerDays === null ? {} : { answerDays }),
    message,
    meetingUrl,
    now,
  }),
  run: async (command, input) =>
    atItsAlternate(await proposeAlternates({ ...command, ...input }), input.alternates),
});

/** That a host is booked is known only when the slots are written: it is told at the alternate it is about. */
function atItsAlternate<T>(
  result: Result<T>,
  alternates: readonly { readonly slot: OfferedSlot }[],
): Result<T> {
  if (result.outcome !== "refused") return result;
  const refusals = result.refusals.map((refusal) => {
    const { start, end } = refusal.params ?? {};
    if (refusal.code !== "assignee_busy" || typeof start !== "string" || typeof end !== "string")
      return refusal;
    const booked = { start: new Date(start), end: new Date(end) };
    const index = alternates.findIndex(({ slot }) =>
      readableSlots([slot]).some((one) => isOverlapping(one, booked)),
    );
    return { ...refusal, field: `alternate${Math.max(0, index) + 1}Host` };
  });
  return { outcome: "refused", refusals };
}

const MOST_DAYS = 30;

function readDays(text: string): number | null {
  const days = Number(text);
  return text !== "" && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : null;
}

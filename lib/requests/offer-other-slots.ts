import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { judgeAnswerInTime } from "./answer-deadline";
import { type Command, type Receipt, runCommand } from "./command";
import { staffDue } from "./deadlines-of";
import { judgeOffer } from "./judge-offer";
import { readableSlots, readOfferedSlots, type SlotsForm } from "./schema";

export type OtherSlots = { readonly slots: SlotsForm; readonly message: string };

/** None of the alternates suits: the customer offers two new candidates, judged anew under today's policy. */
export function offerOtherSlots({
  slots,
  message,
  ...command
}: Command & OtherSlots): Promise<Result<Receipt>> {
  return runCommand("offer_other_slots", command, { slots, message }, async (context) => {
    const { tx, request, policy, closures } = context;
    const { now } = command;
    const offered = readOfferedSlots(slots);
    const words = judgeMessage(message, "message", false);
    const offer = {
      slots: offered,
      account: request.account,
      exceptRequestId: request.id,
      policy,
      closures,
      now,
    };
    const refusals = [
      ...judgeAnswerInTime(context, now),
      ...(await judgeOffer(tx, offer)),
      ...words.refusals,
    ];
    if (refusals.length > 0) return refusals;
    return {
      ...staffDue(context, now),
      candidates: readableSlots(offered),
      policyVersion: policy.version,
      messages: words.text ? [{ kind: "offer", body: words.text }] : [],
    };
  });
}

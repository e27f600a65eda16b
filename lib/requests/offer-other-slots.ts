import type { Result } from "../result";
import { judgeAnswerInTime } from "./answer-deadline";
import { type Command, type Receipt, runCommand } from "./command";
import { decideNewOffer, type NewOffer } from "./new-offer";

/** None of the alternates suits: the customer offers two new candidates. */
export function offerOtherSlots({
  slots,
  message,
  ...command
}: Command & NewOffer): Promise<Result<Receipt>> {
  return runCommand("offer_other_slots", command, { slots, message }, async (context) => {
    const { now } = command;
    const { refusals, change } = await decideNewOffer(context, { slots, message }, "offer", now);
    refusals.unshift(...judgeAnswerInTime(context, now));
    return refusals.length > 0 ? refusals : change;
  });
}

import type { Result } from "../result";
import { changeDeadline } from "../rules/deadlines";
import { judgeMessage } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { staffDue } from "./deadlines-of";
import { judgeOffer } from "./judge-offer";
import type { OtherSlots } from "./offer-other-slots";
import { readableSlots, readOfferedSlots } from "./schema";

/**
 * The customer asks for another date, until two business days before the meeting. The agreed slot
 * stays booked until a new one is agreed.
 */
export function requestChange({
  slots,
  message,
  ...command
}: Command & OtherSlots): Promise<Result<Receipt>> {
  return runCommand("request_change", command, { slots, message }, async (context) => {
    const { tx, request, meeting, policy, closures } = context;
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
    const refusals = [...(await judgeOffer(tx, offer)), ...words.refusals];
    const isTooLate = meeting !== null && now >= changeDeadline(meeting.start, closures, policy);
    if (isTooLate) refusals.unshift({ code: "change_closed", params: { days: policy.changeBusinessDays } });
    if (refusals.length > 0) return refusals;
    return {
      ...staffDue(context, now),
      candidates: readableSlots(offered),
      policyVersion: policy.version,
      messages: words.text ? [{ kind: "change", body: words.text }] : [],
    };
  });
}

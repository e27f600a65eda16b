import type { Result } from "../result";
import { changeDeadline } from "../rules/deadlines";
import { type Command, type Receipt, runCommand } from "./command";
import { decideNewOffer, type NewOffer } from "./new-offer";

/**
 * The customer asks for another date, until two business days before the meeting. The agreed slot
 * stays booked until a new one is agreed.
 */
export function requestChange({ slots, message, ...command }: Command & NewOffer): Promise<Result<Receipt>> {
  return runCommand("request_change", command, { slots, message }, async (context) => {
    const { now } = command;
    const { meeting, policy, closures } = context;
    const { refusals, change } = await decideNewOffer(context, { slots, message }, "change", now);
    const isTooLate = meeting !== null && now >= changeDeadline(meeting.start, closures, policy);
    if (isTooLate) refusals.unshift({ code: "change_closed", params: { days: policy.changeBusinessDays } });
    return refusals.length > 0 ? refusals : change;
  });
}

import type { Result } from "../result";
import { runsOutWhenAsked } from "../rules/expiry";
import { judgeMessage } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { customerDue } from "./deadlines-of";
import { slotOf } from "./load-request";

/** Staff ask the customer a question; candidates and their months stay held until the answer. */
export function askInfo({
  message,
  ...command
}: Command & { readonly message: string }): Promise<Result<Receipt>> {
  return runCommand("ask_info", command, { message }, (context) => {
    const { refusals, text } = judgeMessage(message, "message", true);
    const { request, meeting } = context;
    const latest = runsOutWhenAsked({ candidates: request.candidates.map(slotOf), meeting });
    const dues = customerDue(context, command.now, { latest });
    // Every time it offers has begun: nothing is left to ask about, and the next tick ends it.
    if (dues.customerDueAt <= command.now) refusals.unshift({ code: "already_started" });
    if (refusals.length > 0) return refusals;
    return {
      ...dues,
      candidates: "keep",
      messages: [{ kind: "question", body: text }],
    };
  });
}

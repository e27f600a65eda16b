import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE, staffDue } from "./deadlines-of";

/** Staff take a proposal back: the request waits for support again, or the old meeting stands. */
export function retractAlternates({
  message,
  ...command
}: Command & { readonly message: string }): Promise<Result<Receipt>> {
  return runCommand("retract_alternates", command, { message }, (context) => {
    const { refusals, text } = judgeMessage(message, "message", false);
    if (refusals.length > 0) return refusals;
    const isWaitingAgain = context.toStatus === "requested";
    return {
      ...(isWaitingAgain ? staffDue(context, command.now) : NOBODY_DUE),
      candidates: isWaitingAgain ? "keep" : [],
      messages: text ? [{ kind: "proposal", body: text }] : [],
    };
  });
}

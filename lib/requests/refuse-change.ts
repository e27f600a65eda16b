import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

/** Staff cannot move the meeting: it stands at its old time. The customer is told why. */
export function refuseChange({
  message,
  ...command
}: Command & { readonly message: string }): Promise<Result<Receipt>> {
  return runCommand("refuse_change", command, { message }, () => {
    const { refusals, text } = judgeMessage(message, "message", true);
    return refusals.length > 0 ? refusals : { ...NOBODY_DUE, messages: [{ kind: "refusal", body: text }] };
  });
}

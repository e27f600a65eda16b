import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { customerDue } from "./deadlines-of";

/** Staff ask the customer a question; candidates and their months stay held until the answer. */
export function askInfo({
  message,
  ...command
}: Command & { readonly message: string }): Promise<Result<Receipt>> {
  return runCommand("ask_info", command, { message }, (context) => {
    const { refusals, text } = judgeMessage(message, "message", true);
    if (refusals.length > 0) return refusals;
    return {
      ...customerDue(context, command.now),
      candidates: "keep",
      messages: [{ kind: "question", body: text }],
    };
  });
}

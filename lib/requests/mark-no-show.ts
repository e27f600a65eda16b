import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

/** Nobody of the customer came; after the start. The month stays used. */
export function markNoShow({
  message,
  ...command
}: Command & { readonly message: string }): Promise<Result<Receipt>> {
  return runCommand("mark_no_show", command, { message }, ({ meeting }) => {
    const { refusals, text } = judgeMessage(message, "message", false);
    if (meeting && meeting.start > command.now) refusals.unshift({ code: "not_started" });
    if (refusals.length > 0) return refusals;
    return { ...NOBODY_DUE, messages: text ? [{ kind: "completion", body: text }] : [] };
  });
}

import type { Result } from "../result";
import { judgeReason } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

/** Either side calls the agreed meeting off, until it starts; its month is free again. */
export function cancelRequest({
  reason,
  ...command
}: Command & { readonly reason: string }): Promise<Result<Receipt>> {
  const isReasonRequired = command.actor.kind === "staff";
  return runCommand("cancel", command, { reason }, ({ meeting }) => {
    const { refusals, text } = judgeReason(reason, "reason", isReasonRequired);
    if (meeting && meeting.start <= command.now) refusals.unshift({ code: "already_started" });
    if (refusals.length > 0) return refusals;
    return { ...NOBODY_DUE, messages: text ? [{ kind: "cancellation", body: text }] : [] };
  });
}

import type { Result } from "../result";
import { judgeReason } from "../rules/judge-message";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

/** The customer takes the request back before anything was agreed; its months are free again. */
export function withdrawRequest({
  reason,
  ...command
}: Command & { readonly reason: string }): Promise<Result<Receipt>> {
  return runCommand("withdraw", command, { reason }, () => {
    const { refusals, text } = judgeReason(reason, "reason", false);
    if (refusals.length > 0) return refusals;
    return { ...NOBODY_DUE, messages: text ? [{ kind: "withdrawal", body: text }] : [] };
  });
}

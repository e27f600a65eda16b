import type { Result } from "../result";
import { isDeclineReason } from "../rules/decline-reasons";
import { judgeMessage } from "../rules/judge-message";
import type { Refusal } from "../rules/refusal";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

export type Decline = { readonly reasonCode: string; readonly message: string };

/** 「相談内容や対応状況によってはオフィスアワーの利用をお断り…する場合があります」: with the reason and the way to a ticket. */
export function declineRequest({
  reasonCode,
  message,
  ...command
}: Command & Decline): Promise<Result<Receipt>> {
  return runCommand("decline", command, { reasonCode, message }, () => {
    const words = judgeMessage(message, "message", true);
    const refusals: Refusal[] = [...words.refusals];
    if (!isDeclineReason(reasonCode)) refusals.unshift({ code: "reason_missing", field: "reasonCode" });
    if (refusals.length > 0) return refusals;
    return { ...NOBODY_DUE, messages: [{ kind: "decline", body: words.text, reasonCode }] };
  });
}

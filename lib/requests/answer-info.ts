import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { judgeAnswerInTime } from "./answer-deadline";
import { type Command, type Receipt, runCommand } from "./command";
import { staffDue } from "./deadlines-of";

/** The customer answers a question of support. */
export function answerInfo({
  message,
  ...command
}: Command & { readonly message: string }): Promise<Result<Receipt>> {
  return runCommand("answer_info", command, { message }, (context) => {
    const { refusals, text } = judgeMessage(message, "message", true);
    refusals.push(...judgeAnswerInTime(context, command.now));
    if (refusals.length > 0) return refusals;
    return {
      ...staffDue(context, command.now),
      candidates: "keep",
      messages: [{ kind: "answer", body: text }],
    };
  });
}

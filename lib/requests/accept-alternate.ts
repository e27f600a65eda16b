import type { Result } from "../result";
import { urlDeadline } from "../rules/deadlines";
import { judgeMessage } from "../rules/judge-message";
import { GOOGLE_MEET } from "../rules/judge-tool";
import { judgeAnswerInTime } from "./answer-deadline";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";
import { slotOf } from "./load-request";

export type Acceptance = { readonly alternateRank: number; readonly message: string };

/**
 * The customer accepts an alternate, which confirms it at once: it is held. A meeting in our Google
 * Meet may have no link yet; then the customer's mail waits for it. Where the URL of the customer's own
 * tool would be overdue already, the meeting is in our Google Meet.
 */
export function acceptAlternate({
  alternateRank,
  message,
  ...command
}: Command & Acceptance): Promise<Result<Receipt>> {
  return runCommand("accept_alternate", command, { alternateRank, message }, (context) => {
    const { request, policy, closures } = context;
    const { now } = command;
    const { refusals, text } = judgeMessage(message, "message", false);
    refusals.push(...judgeAnswerInTime(context, now));
    const alternate = request.alternates.find((one) => one.rank === alternateRank);
    if (!alternate) return [...refusals, { code: "answer_missing", field: "alternateRank" }];
    const slot = slotOf(alternate);
    if (slot.start <= now) refusals.push({ code: "already_started", field: "alternateRank" });
    if (refusals.length > 0) return refusals;

    const meetingUrl = request.meetingUrl ?? request.offeredUrl;
    const isLater = meetingUrl === null && request.isUrlLater;
    const urlDueAt = isLater ? urlDeadline(slot.start, closures, policy) : null;
    // Too near for the customer's own URL: it is our Google Meet from the start.
    const isTooNear = urlDueAt !== null && urlDueAt <= now;
    return {
      ...NOBODY_DUE,
      meeting: { slot, hostId: alternate.hostId },
      fields: isTooNear ? { ...GOOGLE_MEET, meetingUrl: null, urlDueAt: null } : { meetingUrl, urlDueAt },
      messages: text ? [{ kind: "answer", body: text }] : [],
    };
  });
}

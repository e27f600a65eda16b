import type { Result } from "../result";
import { judgeMessage } from "../rules/judge-message";
import { judgeSlot } from "../rules/judge-slots";
import type { ClosedCode, Refusal } from "../rules/refusal";
import type { Slot } from "../rules/slot";
import type { WrittenMessage } from "./change";
import { type Command, type Context, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";
import { judgeHost } from "./judge-host";
import { slotOf } from "./load-request";
import { decideMeetingUrl } from "./meeting-url";
import { setAside } from "./override";

export type ConfirmChoice = {
  readonly candidateRank: number;
  readonly hostId: string;
  /** Empty: the one that stands or that the customer gave. */
  readonly meetingUrl: string;
  /** Google is to make the link, where none is given or stands. */
  readonly isMeetMade?: boolean;
  readonly message: string;
  readonly overrideReason: string;
};

// Lead, horizon and month were judged when the slots were offered; these may have changed since.
const CHECKED_AGAIN: readonly ClosedCode[] = [
  "past",
  "weekend",
  "holiday",
  "closure",
  "plan_ineligible",
  "hours",
];

/** Staff confirm one of the two live candidates with a host. */
export function confirmRequest(command: Command & ConfirmChoice): Promise<Result<Receipt>> {
  const { candidateRank, hostId, meetingUrl, isMeetMade = false, message, overrideReason, ...rest } = command;
  const choice = { candidateRank, hostId, meetingUrl, isMeetMade, message, overrideReason };
  return runCommand("confirm", rest, choice, async (context) => {
    const candidate = context.request.candidates.find((one) => one.rank === candidateRank);
    if (!candidate)
      return [{ code: "slot_missing", field: "candidateRank", params: { rank: candidateRank } }];
    const slot = slotOf(candidate);
    const broken = [
      ...changedSince(context, slot, command.now),
      ...(await judgeHost(context.tx, hostId, slot, "hostId")),
    ];
    const override = setAside(broken, overrideReason);
    const url = decideMeetingUrl(context, slot, { typed: meetingUrl, isMeetMade }, command.now);
    const words = judgeMessage(message, "message", false);
    const refusals = [...override.refusals, ...url.refusals, ...words.refusals];
    if (refusals.length > 0) return refusals;
    const told: WrittenMessage[] = words.text ? [{ kind: "confirmation", body: words.text }] : [];
    return {
      ...NOBODY_DUE,
      meeting: { slot, hostId },
      fields: { meetingUrl: url.meetingUrl, urlDueAt: url.urlDueAt },
      messages: [...told, ...override.messages],
    };
  });
}

/** What no longer holds of a slot that was in order when it was offered. */
function changedSince({ request, policy, closures }: Context, slot: Slot, now: Date): Refusal[] {
  const broken = judgeSlot({
    slot,
    field: "candidateRank",
    now,
    policy,
    closures,
    terms: request.account,
    claimedMonths: new Map(),
    isFull: () => false,
  }).filter((refusal) => CHECKED_AGAIN.some((code) => code === refusal.code));
  return request.account.blockedAt ? [...broken, { code: "account_blocked" }] : broken;
}

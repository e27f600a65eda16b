import type { Result } from "../result";
import { isCalendarDate } from "../rules/jst";
import { judgeMessage } from "../rules/judge-message";
import type { Refusal } from "../rules/refusal";
import { countCharacters, isReadableText, tidyText } from "../rules/typed-text";
import { isUuid } from "../rules/uuid";
import { type Command, type Receipt, runCommand } from "./command";
import { NOBODY_DUE } from "./deadlines-of";

export type FollowUpForm = {
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly ticketNumber: string;
};

const FOLLOW_UP_MAX = 500;
const TICKET_MAX = 40;

/**
 * The meeting took place. 「実施時間内に回答できない場合、あらためてサポートチケットで回答させていただく場合があります」:
 * what stays open is written down with who owes it and the ticket.
 */
export function completeRequest({
  followUps,
  message,
  ...command
}: Command & { readonly followUps: readonly FollowUpForm[]; readonly message: string }): Promise<
  Result<Receipt>
> {
  return runCommand("complete", command, { followUps, message }, async ({ tx, meeting }) => {
    const { refusals, text } = judgeMessage(message, "message", false);
    if (meeting && meeting.start > command.now) refusals.unshift({ code: "not_started" });
    const kept = followUps.filter((one) => tidyText(one.text) !== "");
    refusals.push(...kept.flatMap(judgeFollowUp));
    const ownerIds = [...new Set(kept.map((one) => one.ownerId).filter((id) => id !== ""))];
    const owners = await tx.staffMember.findMany({
      where: { id: { in: ownerIds.filter(isUuid) } },
      select: { id: true },
    });
    if (owners.length !== ownerIds.length) refusals.push({ code: "host_missing", field: "followUp1Owner" });
    if (refusals.length > 0) return refusals;
    return {
      ...NOBODY_DUE,
      messages: text ? [{ kind: "completion", body: text }] : [],
      followUps: kept.map((one) => ({
        text: tidyText(one.text),
        ownerId: one.ownerId || null,
        dueOn: one.dueOn || null,
        ticketNumber: tidyText(one.ticketNumber) || null,
      })),
    };
  });
}

function judgeFollowUp(followUp: FollowUpForm, index: number): Refusal[] {
  const field = `followUp${index + 1}`;
  const refusals: Refusal[] = [];
  const isLong =
    countCharacters(followUp.text) > FOLLOW_UP_MAX || countCharacters(followUp.ticketNumber) > TICKET_MAX;
  if (isLong) refusals.push({ code: "follow_up_long", field });
  if (!isReadableText(followUp.text + followUp.ticketNumber))
    refusals.push({ code: "text_unreadable", field });
  if (followUp.dueOn !== "" && !isCalendarDate(followUp.dueOn))
    refusals.push({ code: "deadline_format", field: `${field}Due` });
  return refusals;
}

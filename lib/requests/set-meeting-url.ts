import type { Result } from "../result";
import { judgeMeetingUrl } from "../rules/judge-tool";
import { type Command, type Receipt, runCommand } from "./command";

export type UrlChoice = { readonly meetingUrl: string; readonly isGuestConfirmed: boolean };

/**
 * Sets the link of an agreed meeting: the customer's own tool, or ours by staff or as Google made it. Customers cannot put
 * a link in place of our Google Meet, nor once the deadline for their own has passed.
 */
export function setMeetingUrl({
  meetingUrl,
  isGuestConfirmed,
  ...command
}: Command & UrlChoice): Promise<Result<Receipt>> {
  const choice = { meetingUrl, isGuestConfirmed };
  return runCommand("set_meeting_url", command, choice, ({ request, meeting }) => {
    const isSupport = command.actor.kind !== "member";
    // What Google made is for a meeting that still waits for it.
    const isWaiting = !request.isOwnTool && request.meetingUrl === null;
    if (command.actor.kind === "system" && !isWaiting) return [{ code: "wrong_status" }];
    // From the deadline on it is our Google Meet, whether or not the scheduler has run.
    const isOverdue = request.urlDueAt !== null && request.urlDueAt <= command.now;
    if (!isSupport && (!request.isOwnTool || isOverdue)) return [{ code: "wrong_status" }];
    if (meeting && meeting.end <= command.now) return [{ code: "already_started" }];
    const { refusals, link } = judgeMeetingUrl(meetingUrl, isSupport || isGuestConfirmed);
    if (refusals.length > 0 || !link) return refusals;
    return {
      staffDueAt: request.staffDueAt,
      customerDueAt: request.customerDueAt,
      candidates: "keep",
      alternates: "keep",
      fields: { meetingUrl: link.href, tool: link.tool, urlDueAt: null, isUrlFlagged: link.flagged },
    };
  });
}

import type { Result } from "../result";
import { judgeMeetingUrl } from "../rules/judge-tool";
import { type Command, type Receipt, runCommand } from "./command";

export type UrlChoice = { readonly meetingUrl: string; readonly isGuestConfirmed: boolean };

/**
 * Sets the link of an agreed meeting: the customer's own tool, or ours by staff. Customers cannot put
 * a link in place of our Google Meet.
 */
export function setMeetingUrl({
  meetingUrl,
  isGuestConfirmed,
  ...command
}: Command & UrlChoice): Promise<Result<Receipt>> {
  const choice = { meetingUrl, isGuestConfirmed };
  return runCommand("set_meeting_url", command, choice, ({ request, meeting }) => {
    const isStaff = command.actor.kind === "staff";
    if (!isStaff && !request.isOwnTool) return [{ code: "wrong_status" }];
    if (meeting && meeting.end <= command.now) return [{ code: "already_started" }];
    const { refusals, link } = judgeMeetingUrl(meetingUrl, isStaff || isGuestConfirmed);
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

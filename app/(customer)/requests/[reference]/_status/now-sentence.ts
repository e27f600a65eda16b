import type { Language } from "@/lib/auth/actor";
import { formatDay, formatDeadline } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { translatorFor } from "@/lib/words";

/** What happens now and who acts, in one or two sentences. */
export function nowSentence(request: CustomerRequest, now: Date, language: Language): string {
  const t = translatorFor(language);
  const { status, staffDueAt, customerDueAt } = request;
  switch (status) {
    case "requested":
    case "change_requested": {
      if (!staffDueAt) return t(`request.now.${status}NoDate`);
      const deadline = formatDay(staffDueAt, language);
      return t(staffDueAt <= now ? `request.now.${status}Late` : `request.now.${status}`, { deadline });
    }
    case "needs_info":
    case "alternates_proposed": {
      if (!customerDueAt || now < customerDueAt) return t(`request.now.${status}`);
      const closed = request.isMeetingStanding ? "answerClosedStanding" : "answerClosed";
      return t(`request.now.${closed}`, { deadline: formatDeadline(customerDueAt, language) });
    }
    case "confirmed":
      return t(`request.now.${confirmedWords(request, now)}`);
    case "completed":
    case "no_show":
    case "declined":
    case "withdrawn":
    case "cancelled":
    case "expired":
      return t(`request.now.${status}`);
  }
}

/** An agreed meeting as its hour comes and goes; the way in is spoken of only where there is one. */
function confirmedWords({ meeting, meetingUrl, canJoin }: CustomerRequest, now: Date) {
  if (meeting && meeting.end <= now) return "confirmedOver";
  if (!meeting || !canJoin || !meetingUrl) return "confirmed";
  return meeting.start <= now ? "confirmedNow" : "confirmedSoon";
}

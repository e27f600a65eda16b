import type { Language } from "@/lib/auth/actor";
import { formatDay, formatDeadline } from "@/lib/format";
import type { CustomerRequest } from "@/lib/requests/read-customer-request";
import { translatorFor } from "@/lib/words";

/** What happens now and who acts, in one or two sentences. */
export function nowSentence(request: CustomerRequest, now: Date, language: Language): string {
  const t = translatorFor(language);
  const { status, staffDueAt, customerDueAt, meeting } = request;
  const deadline = staffDueAt ? formatDay(staffDueAt, language) : "";
  switch (status) {
    case "requested":
      if (!staffDueAt) return t("request.now.requestedNoDate");
      return t(staffDueAt <= now ? "request.now.requestedLate" : "request.now.requested", { deadline });
    case "change_requested":
      if (!staffDueAt || staffDueAt <= now) return t("request.now.change_requestedNoDate");
      return t("request.now.change_requested", { deadline });
    case "needs_info":
    case "alternates_proposed": {
      if (!customerDueAt || now < customerDueAt) return t(`request.now.${status}`);
      const closed = request.isMeetingStanding ? "answerClosedStanding" : "answerClosed";
      return t(`request.now.${closed}`, { deadline: formatDeadline(customerDueAt, language) });
    }
    case "confirmed":
      return t(meeting && meeting.end <= now ? "request.now.confirmedOver" : "request.now.confirmed");
    case "completed":
    case "no_show":
    case "declined":
    case "withdrawn":
    case "cancelled":
    case "expired":
      return t(`request.now.${status}`);
  }
}

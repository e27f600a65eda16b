import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import type { InviteMethod } from "../calendar/calendar-view";
import { closuresAround } from "../closures/read-closures";
import { database } from "../db";
import { env } from "../env";
import { policyInForce } from "../policy/read-policy";
import { numberOf } from "../requests/reference";
import { NOT_FOUND, ok, type Result } from "../result";
import type { Closure } from "../rules/business-days";
import { answerDeadline, businessDayDeadline, urlDeadline } from "../rules/deadlines";
import { runsOutWhenAsked } from "../rules/expiry";
import { judgeMeetingUrl } from "../rules/judge-tool";
import type { Policy } from "../rules/policy";
import { nextStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import { tidyText } from "../rules/typed-text";
import { translatorFor } from "../words";
import { findWordings } from "./find-wordings";
import { inviteMethodFor } from "./invitation-table";
import type { NoticeSubject } from "./notice-subject";
import type { NoticeFollowUp } from "./notice-view";
import { readInvited } from "./read-invited";
import { readNoticeSubject } from "./read-notice-subject";
import { customerRecipients } from "./recipients";
import { noticeNameOf, renderNotice } from "./render-notice";
import { customerView, languageOf } from "./view-notice";

/** What staff decide with words of their own. */
export type PreviewedEvent =
  | "confirm"
  | "propose_alternates"
  | "retract_alternates"
  | "ask_info"
  | "decline"
  | "refuse_change"
  | "set_meeting_url"
  | "cancel"
  | "complete"
  | "mark_no_show";

/** A decision as far as it is typed; nothing of it is judged or stored. */
export type NoticeDraft = {
  readonly actor: Actor;
  readonly reference: string;
  readonly event: PreviewedEvent;
  readonly message: string;
  /** The slot to confirm. */
  readonly slot?: Slot;
  readonly meetingUrl?: string;
  /** Google is to make the link: the mail goes out with it. */
  readonly isMeetMade?: boolean;
  readonly alternates?: readonly Slot[];
  /** Until when the customer may answer; otherwise it is worked out from `answerDays` or the policy. */
  readonly answerDueAt?: Date;
  /** In business days. */
  readonly answerDays?: number;
  readonly reasonCode?: string;
  readonly followUps?: readonly NoticeFollowUp[];
  readonly now: Date;
};

export type NoticePreview = {
  readonly subject: string;
  readonly bodyText: string;
  readonly language: Language;
  /** What the calendar file that goes along asks for; null when none does. */
  readonly invite: InviteMethod | null;
};

/** The customer's own part of the request that a decision about the URL falls back on. */
type OfferedTool = { readonly offeredUrl: string | null; readonly isUrlLater: boolean };
type Terms = { readonly policy: Policy; readonly closures: readonly Closure[] };

/**
 * The mail that the customer will get if staff decide so: made by the same renderer from the request
 * as it would then stand, in the requester's language. Null when nobody is left to be told; `not_found`
 * for a request that is absent or for somebody who may not decide this.
 */
export async function previewCustomerNotice(draft: NoticeDraft): Promise<Result<NoticePreview | null>> {
  const { actor, event, now } = draft;
  const number = numberOf(draft.reference);
  const row =
    number === null
      ? null
      : await database().meetingRequest.findUnique({
          where: { number },
          select: {
            id: true,
            accountId: true,
            status: true,
            endedAt: true,
            offeredUrl: true,
            isUrlLater: true,
          },
        });
  if (!row || permissionOf(actor, event, row.accountId) !== "allowed") return NOT_FOUND;

  const step = { requestId: row.id, event, fromStatus: row.status, actor, now };
  const current = await readNoticeSubject(database(), step);
  const policy = await policyInForce(database(), now);
  const closures = await closuresAround(database(), now);
  const isStanding = current.meeting !== null && row.endedAt === null;
  const subject: NoticeSubject = {
    ...current,
    status: nextStatus(row.status, event, isStanding) ?? row.status,
    formerHostId: null,
    previousStart: null,
    message: tidyText(draft.message) ? { from: "support", body: tidyText(draft.message) } : null,
    reasonCode: draft.reasonCode ?? null,
    followUps: draft.followUps ?? [],
    ...decided(draft, current, row, { policy, closures }),
  };
  const requester = subject.members.find((member) => member.id === subject.requesterId)?.user;
  const reader = requester ?? customerRecipients(subject.members, subject.requesterId)[0];
  if (!reader) return ok(null);
  const language = languageOf(reader);
  const { userIds } = await readInvited(database(), row.id);
  const invite = inviteMethodFor(event, { takesPart: true, isInvited: userIds.has(reader.id) });
  const view = customerView(draft.isMeetMade ? withMeet(subject, language) : subject, {
    reader,
    actor,
    origin: env().origin,
    invite,
  });
  const wordings = await findWordings(database(), [noticeNameOf(view)]);
  const { subject: title, bodyText } = renderNotice(view, language, wordings[language]);
  return ok({ subject: title, bodyText, language, invite });
}

/** The mail of a date that was agreed before Google made its link, which stands there in words. */
function withMeet(subject: NoticeSubject, language: Language): NoticeSubject {
  if (subject.isOwnTool || subject.meetingUrl !== null) return subject;
  const meetingUrl = translatorFor(language)("mail.url.made");
  return { ...subject, event: "set_meeting_url", isDateFirstTold: true, meetingUrl };
}

/** How the request would stand after the decision, where it differs from now. */
function decided(
  draft: NoticeDraft,
  current: NoticeSubject,
  offered: OfferedTool,
  { policy, closures }: Terms,
): Partial<NoticeSubject> {
  const { now } = draft;
  const nobodyDue = { customerDueAt: null, staffDueAt: null };
  const typedUrl = draft.meetingUrl?.trim()
    ? (judgeMeetingUrl(draft.meetingUrl, true).link?.href ?? null)
    : null;
  switch (draft.event) {
    case "confirm": {
      const meeting = draft.slot ?? current.candidates[0] ?? current.meeting;
      const meetingUrl = typedUrl ?? current.meetingUrl ?? offered.offeredUrl;
      const dueAt =
        meeting && !meetingUrl && offered.isUrlLater ? urlDeadline(meeting.start, closures, policy) : null;
      const urlDueAt = dueAt && dueAt > now ? dueAt : null;
      return { ...nobodyDue, meeting, previousStart: current.meeting?.start ?? null, meetingUrl, urlDueAt };
    }
    case "propose_alternates":
    case "ask_info": {
      const alternates = (draft.alternates ?? []).map((slot) => ({ slot, hostId: "" }));
      return {
        alternates,
        staffDueAt: null,
        customerDueAt: draft.answerDueAt ?? answerDue(draft, current, { policy, closures }),
      };
    }
    case "retract_alternates": {
      if (current.meeting) return { ...nobodyDue, alternates: [], candidates: [] };
      const staffDueAt = businessDayDeadline(now, policy.firstAnswerBusinessDays, closures, policy);
      return { alternates: [], customerDueAt: null, staffDueAt };
    }
    case "set_meeting_url":
      return { meetingUrl: typedUrl ?? current.meetingUrl, urlDueAt: null };
    case "decline":
    case "refuse_change":
    case "cancel":
    case "complete":
    case "mark_no_show":
      return { ...nobodyDue, alternates: [], candidates: [] };
  }
}

function answerDue(
  { event, now, answerDays, alternates = [] }: NoticeDraft,
  { candidates, meeting }: NoticeSubject,
  { policy, closures }: Terms,
): Date {
  const isAsked = event === "ask_info";
  const starts = alternates.map((slot) => slot.start.getTime());
  return answerDeadline({
    from: now,
    days: answerDays ?? policy.customerAnswerBusinessDays,
    ...(starts.length > 0 ? { earliestAlternate: new Date(Math.min(...starts)) } : {}),
    latest: isAsked ? runsOutWhenAsked({ candidates, meeting }) : (meeting?.start ?? null),
    closures,
    policy,
  });
}

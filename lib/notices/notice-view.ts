import type { InviteMethod } from "../calendar/calendar-view";
import type { DeclineReason } from "../rules/decline-reasons";
import type { RequestEvent, RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";

/** What was written with the event, and by which side; never an internal message. */
export type NoticeMessage = { readonly from: "customer" | "support"; readonly body: string };

/** What stays open after a meeting. Who of support owes it is not told. */
export type NoticeFollowUp = {
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly ticketNumber: string | null;
};

type NoticeBase = {
  readonly event: RequestEvent;
  readonly fromStatus: RequestStatus | null;
  /** The status after the event. */
  readonly status: RequestStatus;
  readonly reference: string;
  readonly accountName: string;
  /** Where links lead: scheme, host and port. */
  readonly origin: string;
  readonly reader: { readonly name: string; readonly timeZone: string };
  readonly by: "customer" | "support" | "system";
  /** The agreed slot; of an ended request the one that was agreed. */
  readonly meeting: Slot | null;
  /** When the meeting would have begun before this event moved it. */
  readonly previousStart: Date | null;
  readonly candidates: readonly Slot[];
  readonly alternates: readonly Slot[];
  readonly customerDueAt: Date | null;
  readonly staffDueAt: Date | null;
  readonly isOwnTool: boolean;
  readonly meetingUrl: string | null;
  readonly urlDueAt: Date | null;
  readonly message: NoticeMessage | null;
  /** What the calendar file that goes along asks for; null when none does. */
  readonly invite: InviteMethod | null;
};

/** What a mail to a customer is made from. There is no place in it for anybody of support. */
export type CustomerNoticeView = NoticeBase & {
  readonly side: "customer";
  /** Another member who did it; null when the reader, support or the scheduler did. */
  readonly memberName: string | null;
  readonly reasonCode: DeclineReason | null;
  readonly followUps: readonly NoticeFollowUp[];
  /** The date was agreed earlier and its mail waited for the URL that this event brings. */
  readonly isDateFirstTold: boolean;
};

/** What a mail to somebody of support is made from. */
export type StaffNoticeView = NoticeBase & {
  readonly side: "staff";
  /** Who did it; empty for the scheduler. */
  readonly actorName: string;
  readonly hostName: string | null;
  /** Who holds each alternate, in the order of `alternates`. */
  readonly holderNames: readonly string[];
};

/** Everything a notice says, as plain data; the words are made from it by `renderNotice`. */
export type NoticeView = CustomerNoticeView | StaffNoticeView;

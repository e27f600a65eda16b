import type { RequestEvent, RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import type { NoticeFollowUp, NoticeMessage } from "./notice-view";
import type { MemberEntry } from "./recipients";

/** A live alternate with the host who holds it. */
export type HeldAlternate = { readonly slot: Slot; readonly hostId: string };

/** A request as it stands after an event: what every mail about that event is made from. */
export type NoticeSubject = {
  readonly requestId: string;
  readonly version: number;
  readonly event: RequestEvent;
  readonly fromStatus: RequestStatus | null;
  readonly status: RequestStatus;
  readonly reference: string;
  readonly accountName: string;
  readonly requesterId: string;
  readonly members: readonly MemberEntry[];
  readonly assigneeId: string | null;
  readonly hostId: string | null;
  readonly formerHostId: string | null;
  readonly meeting: Slot | null;
  readonly previousStart: Date | null;
  readonly candidates: readonly Slot[];
  readonly alternates: readonly HeldAlternate[];
  readonly customerDueAt: Date | null;
  readonly staffDueAt: Date | null;
  readonly isOwnTool: boolean;
  readonly meetingUrl: string | null;
  readonly urlDueAt: Date | null;
  /** Calendar SEQUENCE of the last invitation, this event's included. */
  readonly inviteSequence: number;
  readonly message: NoticeMessage | null;
  readonly reasonCode: string | null;
  readonly followUps: readonly NoticeFollowUp[];
  readonly isDateFirstTold: boolean;
};

import type { Language } from "../auth/actor";
import type { ActorKind, MessageKind } from "../generated/prisma/client";
import type { MailLine } from "../mail/mail-line";
import type { Rating } from "../rules/judge-feedback";
import type { SupportPlan } from "../rules/plan";
import type { Policy } from "../rules/policy";
import type { RequestAction } from "../rules/request-actions";
import type { RequestStatus } from "../rules/request-status";
import type { Slot } from "../rules/slot";
import type { HistoryLine } from "./read-staff-history";
import type { SlotLook } from "./read-staff-slot";

/** All that staff see of one request. */
export type StaffRequest = {
  readonly reference: string;
  readonly version: number;
  readonly status: RequestStatus;
  readonly submittedAt: Date;
  readonly onBehalfReason: string | null;
  /** The policy the candidates were offered under, and its lead. */
  readonly policyVersion: number;
  readonly leadBusinessDays: number;
  readonly staffDueAt: Date | null;
  readonly customerDueAt: Date | null;
  readonly assignee: { readonly staffId: string; readonly name: string } | null;
  /** Active staff, for the choice of who works on it. */
  readonly staff: readonly { readonly staffId: string; readonly name: string }[];
  readonly candidates: readonly (SlotLook & { readonly rank: number })[];
  readonly alternates: readonly { readonly rank: number; readonly slot: Slot; readonly hostName: string }[];
  readonly meeting: (SlotLook & { readonly hostId: string; readonly hostName: string }) | null;
  /** The agreed slot of a request that has ended with or after one. */
  readonly pastMeeting: (Slot & { readonly hostName: string }) | null;
  readonly account: {
    readonly name: string;
    readonly operatorId: string;
    readonly isBlocked: boolean;
    readonly blockedReason: string | null;
    readonly months: readonly AccountMonth[];
    readonly others: readonly OtherRequest[];
  };
  readonly requester: {
    readonly name: string;
    readonly email: string;
    readonly language: Language;
    readonly timeZone: string;
    readonly isRemoved: boolean;
  };
  /** Members who asked to be told as well. */
  readonly alsoTold: readonly string[];
  readonly topic: {
    readonly kind: string;
    readonly text: string;
    readonly references: string;
    readonly requests: string;
    readonly participants: string;
  };
  readonly tool: {
    readonly name: string;
    readonly isOwn: boolean;
    readonly isUrlLater: boolean;
    readonly offeredUrl: string | null;
    readonly meetingUrl: string | null;
    readonly urlDueAt: Date | null;
    readonly isFlagged: boolean;
    readonly meetingCode: string | null;
  };
  readonly notes: readonly {
    readonly id: string;
    readonly authorName: string;
    readonly at: Date;
    readonly body: string;
  }[];
  readonly thread: readonly {
    readonly id: string;
    readonly at: Date;
    readonly kind: MessageKind;
    readonly authorKind: ActorKind;
    readonly authorName: string;
    readonly reasonCode: string | null;
    readonly body: string;
    readonly isInternal: boolean;
  }[];
  readonly mails: readonly MailLine[];
  readonly followUps: readonly {
    readonly id: string;
    readonly text: string;
    readonly ownerName: string | null;
    readonly dueOn: string | null;
    readonly ticketNumber: string | null;
  }[];
  /** The account's answer to the question after the meeting. */
  readonly feedback: {
    readonly rating: Rating;
    readonly comment: string;
    readonly memberName: string;
    readonly at: Date;
  } | null;
  readonly history: readonly HistoryLine[];
  readonly actions: readonly RequestAction[];
  /** The rules in force now. */
  readonly policy: Policy;
  /** Until when the customer may answer a question asked now. */
  readonly askDueAt: Date;
  /** Until when a customer asked today may answer, by business days given. */
  readonly answerChoices: readonly {
    readonly days: number;
    readonly dueAt: Date;
    readonly isDefault: boolean;
  }[];
};

export type AccountMonth = {
  readonly month: string;
  readonly plan: SupportPlan | null;
  /** The request that holds the month. */
  readonly claimedBy: string | null;
  readonly isOwn: boolean;
};

export type OtherRequest = {
  readonly reference: string;
  readonly status: RequestStatus;
  readonly topicKind: string;
  readonly submittedAt: Date;
  readonly meetingStartsAt: Date | null;
};

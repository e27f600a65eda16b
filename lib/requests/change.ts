import type { MessageKind, Prisma } from "../generated/prisma/client";
import type { Slot } from "../rules/slot";

/** A slot with the host who holds it. */
export type HeldSlot = { readonly slot: Slot; readonly hostId: string };

/** What was written between the sides with a transition. */
export type WrittenMessage = {
  readonly kind: MessageKind;
  readonly body: string;
  readonly reasonCode?: string;
  /** For staff only: the reason of an override or of acting for the customer. */
  readonly isInternal?: boolean;
};

/** What a transition changes. Live slots that are not named or kept end with it. */
export type Change = {
  readonly candidates?: "keep" | readonly Slot[];
  readonly alternates?: "keep" | readonly HeldSlot[];
  /** A newly agreed meeting. */
  readonly meeting?: HeldSlot;
  readonly staffDueAt: Date | null;
  readonly customerDueAt: Date | null;
  readonly fields?: Prisma.MeetingRequestUncheckedUpdateInput;
  readonly policyVersion?: number;
  readonly messages?: readonly WrittenMessage[];
  readonly followUps?: readonly Prisma.FollowUpCreateManyRequestInput[];
};

import type { Prisma } from "../generated/prisma/client";
import type { OutboxState } from "../generated/prisma/enums";
import { readFailureText } from "./mail-failure";

/** A mail as staff see it in a list: to whom, about what, and how far it came; not what it says. */
export type MailLine = {
  readonly id: string;
  readonly kind: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly state: OutboxState;
  readonly at: Date;
  readonly sentAt: Date | null;
  /** Why it was not sent, or where it stayed: the server's digits and a coded word. */
  readonly note: ReturnType<typeof readFailureText> | null;
  readonly isResendable: boolean;
  /** How often it was sent again by hand, and who did so last. */
  readonly resendCount: number;
  readonly lastResend: { readonly staffName: string; readonly at: Date } | null;
};

/** What of a row a line needs. */
export const MAIL_LINE_PARTS = {
  id: true,
  kind: true,
  toName: true,
  toAddress: true,
  subject: true,
  state: true,
  attempts: true,
  createdAt: true,
  sentAt: true,
  lastError: true,
  resends: { orderBy: { at: "desc" }, select: { staffName: true, at: true } },
} as const satisfies Prisma.MailOutboxSelect;

type Row = Prisma.MailOutboxGetPayload<{ select: typeof MAIL_LINE_PARTS }>;

/** The line of a row. */
export function mailLineOf({ attempts, createdAt, lastError, resends, ...row }: Row): MailLine {
  return {
    ...row,
    at: createdAt,
    note: lastError === null ? null : readFailureText(lastError),
    isResendable: isResendable(row.state, attempts),
    resendCount: resends.length,
    lastResend: resends[0] ?? null,
  };
}

/** What went or was given up can go again, and what waits for another attempt need not wait. */
export function isResendable(state: OutboxState, attempts: number): boolean {
  const byState = {
    pending: attempts > 0,
    sending: false,
    sent: true,
    skipped: false,
    dead: true,
  } satisfies Record<OutboxState, boolean>;
  return byState[state];
}

import { randomUUID } from "node:crypto";
import type { InviteMethod } from "../calendar/calendar-view";
import { env } from "../env";
import type { Prisma } from "../generated/prisma/client";
import { isMailAddress } from "./mail-address";
import type { Person } from "./recipients";
import type { RenderedNotice } from "./render-notice";
import { oneLine } from "./safe-text";
import { languageOf } from "./view-notice";

/** Why a mail is dead from the start, as staff read it. */
const ADDRESS_UNUSABLE = "address_unusable";

/**
 * The row of one rendered mail about a request. `occurrence` tells apart what happens to the same version
 * more than once: a kind, a recipient and an occurrence make one mail, however often it is written. Whose
 * stored address cannot stand in a mail gets a dead row, which staff see.
 */
export function outboxRow(notice: {
  readonly kind: string;
  readonly subject: { readonly requestId: string; readonly version: number };
  readonly recipient: Person;
  readonly mail: RenderedNotice;
  /** The calendar file that goes along. */
  readonly invitation?: { readonly calendar: string; readonly calendarMethod: InviteMethod } | null;
  readonly occurrence: string;
  readonly now: Date;
}): Prisma.MailOutboxCreateManyInput {
  const { kind, subject, recipient, mail, occurrence, now } = notice;
  const { requestId, version } = subject;
  const isUsable = isMailAddress(recipient.email);
  return {
    dedupeKey: `${requestId}:${occurrence}:${kind}:${recipient.id}`,
    kind,
    requestId,
    version,
    recipientId: recipient.id,
    toAddress: recipient.email,
    toName: oneLine(recipient.name),
    language: languageOf(recipient),
    ...mail,
    ...notice.invitation,
    messageId: `<notice.${randomUUID()}@${new URL(env().origin).hostname}>`,
    state: isUsable ? "pending" : "dead",
    lastError: isUsable ? null : ADDRESS_UNUSABLE,
    createdAt: now,
    nextAttemptAt: now,
  };
}

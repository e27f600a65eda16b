import type { MemberActor } from "../auth/actor";
import type { Transaction } from "../db";
import { env } from "../env";
import { referenceOf } from "../requests/reference";
import { findWordings } from "./find-wordings";
import { outboxRow } from "./outbox-row";
import { readStaffEntries } from "./read-staff-entries";
import { audienceIds, staffRecipients } from "./recipients";
import { renderSupplementMail } from "./supplement-mail";
import { languageOf } from "./view-notice";

/**
 * Tells host and assignee of a supplement, in the transaction that wrote it; while a request has neither,
 * nobody is told and it stands in the thread alone. Throws when there is no such request.
 */
export async function writeSupplementMails(
  tx: Transaction,
  supplement: {
    readonly requestId: string;
    readonly messageId: string;
    readonly body: string;
    readonly actor: MemberActor;
    readonly now: Date;
  },
): Promise<void> {
  const { requestId, messageId, body, actor, now } = supplement;
  const request = await tx.meetingRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      number: true,
      version: true,
      hostId: true,
      assigneeId: true,
      account: { select: { name: true } },
    },
  });
  const ids = audienceIds("desk", { ...request, formerHostId: null, holderIds: [] });
  const recipients = staffRecipients(await readStaffEntries(tx, ids), ids, actor);
  const wordings = await findWordings(tx, ["staff.supplement"]);
  const data = recipients.map((recipient) => {
    const language = languageOf(recipient);
    const view = {
      reference: referenceOf(request.number),
      accountName: request.account.name,
      origin: env().origin,
      readerName: recipient.name,
      memberName: actor.name,
      body,
    };
    return outboxRow({
      kind: "staff.supplement",
      subject: { requestId, version: request.version },
      recipient,
      mail: renderSupplementMail(view, language, wordings[language]),
      occurrence: messageId,
      now,
    });
  });
  if (data.length > 0) await tx.mailOutbox.createMany({ data });
}

import type { Actor } from "../auth/actor";
import { SYSTEM } from "../auth/actor";
import { organizerOf } from "../calendar/organizer-of";
import type { Transaction } from "../db";
import { env } from "../env";
import type { RequestEvent, RequestStatus } from "../rules/request-status";
import { findWordings } from "./find-wordings";
import { invitationFile } from "./invitation-file";
import { inviteMethodFor, isInvitationEvent } from "./invitation-table";
import { isMailAddress } from "./mail-address";
import type { NoticeSubject } from "./notice-subject";
import { isCustomerTold, NOTICE_TABLE } from "./notice-table";
import type { NoticeView } from "./notice-view";
import { outboxRow } from "./outbox-row";
import { type Invited, NOBODY_INVITED, readInvited } from "./read-invited";
import { readNoticeSubject } from "./read-notice-subject";
import { readStaffEntries } from "./read-staff-entries";
import { audienceIds, customerRecipients, type Person, staffRecipients } from "./recipients";
import { noticeNameOf, renderNotice } from "./render-notice";
import { customerView, languageOf, staffView } from "./view-notice";

/** A mail with whom it is for. */
type Notice = { readonly kind: string; readonly recipient: Person; readonly view: NoticeView };

/** An event with what its mails are made from. */
type Told = {
  readonly subject: NoticeSubject;
  readonly invited: Invited;
  readonly actor: Actor;
  readonly origin: string;
};

/**
 * Writes the mails that an event must send, in the event's own transaction and after everything else
 * of it: one row for each person told, its text and its calendar file rendered now and never again.
 * Whose stored address cannot stand in a mail gets a dead row, which staff see, so that nothing is lost
 * in silence.
 */
export async function writeNotices(
  tx: Transaction,
  step: {
    readonly requestId: string;
    readonly event: RequestEvent;
    readonly fromStatus: RequestStatus | null;
    readonly actor: Actor;
    readonly now: Date;
  },
): Promise<void> {
  const { requestId, event, actor, now } = step;
  const subject = await readNoticeSubject(tx, step);
  const invited = isInvitationEvent(event) ? await readInvited(tx, requestId) : NOBODY_INVITED;
  const told = { subject, invited, actor, origin: env().origin };
  const notices = [...customerNotices(told), ...(await staffNotices(tx, told))];
  if (notices.length === 0) return;
  const wordings = await findWordings(
    tx,
    notices.map(({ view }) => noticeNameOf(view)),
  );
  const mailOf = ({ view, recipient }: Notice) => {
    const language = languageOf(recipient);
    return renderNotice(view, language, wordings[language]);
  };
  const data = notices.map((notice) =>
    outboxRow({
      kind: notice.kind,
      subject,
      recipient: notice.recipient,
      mail: mailOf(notice),
      invitation: invitationOf(notice, subject, now),
      occurrence: String(subject.version),
      now,
    }),
  );
  await tx.mailOutbox.createMany({ data, skipDuplicates: true });
}

/** Members who watch no longer are told once more where their calendar must change. */
function customerNotices({ subject, invited, actor, origin }: Told): Notice[] {
  const { event, members } = subject;
  if (!isCustomerTold(event, subject)) return [];
  const watching = new Set(customerRecipients(members, subject.requesterId).map(({ id }) => id));
  const present = members.filter((member) => member.removedAt === null).map((member) => member.user);
  return present.flatMap((recipient) => {
    const takesPart = watching.has(recipient.id);
    const invite = inviteMethodFor(event, { takesPart, isInvited: invited.userIds.has(recipient.id) });
    if (!takesPart && invite === null) return [];
    const view = customerView(subject, { reader: recipient, actor, origin, invite });
    return [{ kind: `customer.${event}`, recipient, view }];
  });
}

/** Whoever acted is told nothing of it, except where their own calendar must change. */
async function staffNotices(tx: Transaction, { subject, invited, actor, origin }: Told): Promise<Notice[]> {
  const { event, hostId } = subject;
  const holderIds = subject.alternates.map((alternate) => alternate.hostId);
  const told = audienceIds(NOTICE_TABLE[event].staff, { ...subject, holderIds });
  const inviteOf = (id: string) =>
    inviteMethodFor(event, { takesPart: id === hostId, isInvited: invited.staffIds.has(id) });
  const withFile = [...invited.staffIds, ...(hostId ? [hostId] : [])].filter((id) => inviteOf(id) !== null);
  if (told.length === 0 && withFile.length === 0) return [];
  // Their names are said as well, so the holders and the host are read with those who are told.
  const ids = [...told, ...withFile, ...holderIds, ...(hostId ? [hostId] : [])];
  const staff = await readStaffEntries(tx, ids);
  const staffNames = new Map(staff.map((one) => [one.id, one.user.name]));
  const tellable = new Set([
    ...staffRecipients(staff, told, actor),
    ...staffRecipients(staff, withFile, SYSTEM),
  ]);
  return staff
    .filter(({ user }) => tellable.has(user))
    .map(({ id, user }) => {
      const view = staffView(subject, { reader: user, actor, origin, staffNames, invite: inviteOf(id) });
      return { kind: `staff.${event}`, recipient: user, view };
    });
}

function invitationOf({ recipient, view }: Notice, subject: NoticeSubject, now: Date) {
  if (view.invite === null || !isMailAddress(recipient.email)) return null;
  const language = languageOf(recipient);
  const people = {
    reader: { side: view.side, language, origin: view.origin },
    attendee: { name: recipient.name, address: recipient.email },
    organizer: organizerOf(env().mailFrom, language),
  };
  return {
    calendar: invitationFile(view.invite, subject, people, now),
    calendarMethod: view.invite,
  };
}

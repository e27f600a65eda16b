import type { CalendarPerson, InviteMethod } from "../calendar/calendar-view";
import { type EntryReader, meetingEntry } from "../calendar/meeting-entry";
import { renderCalendar } from "../calendar/render-calendar";
import type { NoticeSubject } from "./notice-subject";

/** The calendar file that goes along with a mail. Throws RangeError for a request without a date. */
export function invitationFile(
  method: InviteMethod,
  subject: NoticeSubject,
  people: {
    readonly reader: EntryReader;
    readonly attendee: CalendarPerson;
    readonly organizer: CalendarPerson;
  },
  now: Date,
): string {
  const { requestId, reference, accountName, meeting, inviteSequence, isOwnTool, meetingUrl } = subject;
  if (!meeting) throw new RangeError(`${reference} has no date to invite to`);
  const { reader, attendee, organizer } = people;
  const entry = meetingEntry(
    {
      id: requestId,
      reference,
      accountName,
      slot: meeting,
      sequence: inviteSequence,
      stampedAt: now,
      isOwnTool,
      meetingUrl,
    },
    reader,
    method === "CANCEL" ? "cancelled" : "confirmed",
  );
  return renderCalendar({ method, language: reader.language, organizer, attendee, entries: [entry] });
}

import ical, {
  escape as escapeText,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { isMailAddress } from "../notices/mail-address";
import { linesOf, oneLine } from "../notices/safe-text";
import { isUuid } from "../rules/uuid";
import type { CalendarEntry, CalendarPerson, CalendarView, EntryStatus } from "./calendar-view";

const METHODS = {
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
  PUBLISH: ICalCalendarMethod.PUBLISH,
} as const satisfies Record<CalendarView["method"], ICalCalendarMethod>;

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<EntryStatus, ICalEventStatus>;

/** How often a subscribed calendar is asked to look again. */
const REFRESH_SECONDS = 3600;

/**
 * A calendar file (RFC 5545) with lines of at most 75 octets, all ending in CRLF. Texts keep their line
 * ends and lose every other control character. Throws RangeError for what no cleaning makes right: an id
 * that is no UUID, an address that cannot stand in a mail, a meeting URL that is not https.
 */
export function renderCalendar(view: CalendarView): string {
  const calendar = ical({
    prodId: { company: "SORACOM", product: "Office Hours", language: view.language.toUpperCase() },
    method: METHODS[view.method],
  });
  if (view.method === "PUBLISH" && view.name !== null) {
    // The library writes a calendar's name as it is.
    calendar.name(escapeText(oneLine(view.name), false)).ttl(REFRESH_SECONDS);
  }
  for (const entry of view.entries) addEntry(calendar, entry, view);
  return `${calendar.toString()}\r\n`;
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, view: CalendarView): void {
  if (!isUuid(entry.uid)) throw new RangeError("A calendar entry's id must be a UUID");
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stampedAt,
    start: entry.slot.start,
    end: entry.slot.end,
    summary: oneLine(entry.summary),
    description: linesOf(entry.description).join("\n"),
    location: entry.meetingUrl === null ? null : httpsUrl(entry.meetingUrl),
    organizer: personOf(view.organizer),
    status: STATUSES[entry.status],
    transparency:
      entry.status === "cancelled" ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  } satisfies ICalEventData);
  if (view.method === "PUBLISH") return;
  event.createAttendee({
    ...personOf(view.attendee),
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    // Nobody reads answers to the sender's address: the date is agreed already.
    ...(view.method === "REQUEST" ? { status: ICalAttendeeStatus.NEEDSACTION, rsvp: false } : {}),
  });
}

/** A person whose name stands between quotes, where a quote or a backslash cannot be written. */
function personOf({ name, address }: CalendarPerson): { name: string; email: string } {
  if (!isMailAddress(address)) throw new RangeError("An address cannot stand in a calendar file");
  return { name: oneLine(name.replace(/["\\]/g, "")), email: address };
}

function httpsUrl(text: string): string {
  const isPlain = !/[\p{Cc}\p{Z}]/u.test(text);
  if (isPlain && URL.canParse(text) && new URL(text).protocol === "https:") return text;
  throw new RangeError("A meeting URL must be https");
}

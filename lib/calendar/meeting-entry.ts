import type { Language } from "../auth/actor";
import { oneLine } from "../notices/safe-text";
import type { Slot } from "../rules/slot";
import { translatorFor } from "../words";
import type { CalendarEntry, EntryStatus } from "./calendar-view";

/** What an entry is made from, whoever reads it. */
export type EntrySubject = {
  /** The request's id, or the alternate's. */
  readonly id: string;
  readonly reference: string;
  readonly accountName: string;
  readonly slot: Slot;
  readonly sequence: number;
  readonly stampedAt: Date;
  readonly isOwnTool: boolean;
  readonly meetingUrl: string | null;
};

/** For whom the words are. */
export type EntryReader = {
  readonly side: "customer" | "staff";
  readonly language: Language;
  /** Where links lead: scheme, host and port. */
  readonly origin: string;
};

/**
 * The agreed meeting as an entry of a calendar. The topic is not in it, nor anybody of support: calendars
 * are shown to others.
 */
export function meetingEntry(
  subject: EntrySubject,
  reader: EntryReader,
  status: Exclude<EntryStatus, "tentative">,
): CalendarEntry {
  const say = translatorFor(reader.language);
  const isOver = status === "cancelled";
  return {
    ...slotOf(subject),
    status,
    summary: say(`calendar.summary.${reader.side}`, namesOf(subject)),
    description: [
      ...factLines(subject, reader),
      ...(isOver ? [] : [urlLine(subject, reader)]),
      pageLine(subject, reader),
    ].join("\n"),
    meetingUrl: isOver ? null : subject.meetingUrl,
  };
}

/** An alternate while it is held: nothing to join yet. */
export function alternateEntry(subject: EntrySubject, reader: EntryReader): CalendarEntry {
  const say = translatorFor(reader.language);
  return {
    ...slotOf(subject),
    status: "tentative",
    summary: say(`calendar.alternate.${reader.side}`, namesOf(subject)),
    description: [
      ...factLines(subject, reader),
      say(`calendar.alternateNote.${reader.side}`),
      pageLine(subject, reader),
    ].join("\n"),
    meetingUrl: null,
  };
}

function slotOf({ id, sequence, stampedAt, slot }: EntrySubject) {
  return { uid: id, sequence, stampedAt, slot };
}

function namesOf({ reference, accountName }: EntrySubject) {
  return { reference, company: oneLine(accountName) };
}

function factLines(subject: EntrySubject, { language }: EntryReader): string[] {
  const say = translatorFor(language);
  const { reference, company } = namesOf(subject);
  return [say("calendar.line.reference", { reference }), say("calendar.line.account", { company })];
}

function urlLine({ isOwnTool, meetingUrl }: EntrySubject, { side, language }: EntryReader): string {
  const say = translatorFor(language);
  if (meetingUrl) return say("calendar.line.url", { url: meetingUrl });
  return say(side === "staff" && !isOwnTool ? "calendar.line.urlUnset" : "calendar.line.urlLater");
}

function pageLine({ reference }: EntrySubject, { side, language, origin }: EntryReader): string {
  const path = side === "staff" ? "/staff/requests" : "/requests";
  return translatorFor(language)("calendar.line.page", {
    url: `${origin}${path}/${encodeURIComponent(reference)}`,
  });
}

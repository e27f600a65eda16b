import type { Language } from "../auth/actor";
import type { Slot } from "../rules/slot";

/** What a mailed calendar file asks for: take the meeting in, or take it out again. */
export type InviteMethod = "REQUEST" | "CANCEL";

/** Somebody named in a calendar file. */
export type CalendarPerson = { readonly name: string; readonly address: string };

/** How firm an entry is. */
export type EntryStatus = "confirmed" | "tentative" | "cancelled";

/** One stretch of time in a calendar file, its words already in the reader's language. */
export type CalendarEntry = {
  /** The request's id, or the alternate's while it is only held: the same for the entry's whole life. */
  readonly uid: string;
  /** Rises with every revision that is sent. */
  readonly sequence: number;
  /** When what the entry says came to be. */
  readonly stampedAt: Date;
  readonly slot: Slot;
  readonly status: EntryStatus;
  readonly summary: string;
  /** Several lines. */
  readonly description: string;
  /** Null while it comes later: the entry then has no location. */
  readonly meetingUrl: string | null;
};

/** An invitation to one meeting for one recipient. */
type InvitationView = {
  readonly method: InviteMethod;
  readonly attendee: CalendarPerson;
  readonly entries: readonly [CalendarEntry];
};

/** Entries to be taken in by whoever reads the file: a download or a feed. It names nobody who attends. */
type PublicationView = {
  readonly method: "PUBLISH";
  /** What a subscribed calendar is called; null for a single download. */
  readonly name: string | null;
  readonly entries: readonly CalendarEntry[];
};

/** Everything a calendar file says, as plain data. */
export type CalendarView = (InvitationView | PublicationView) & {
  readonly language: Language;
  readonly organizer: CalendarPerson;
};

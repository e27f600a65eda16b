import type { Language } from "../auth/actor";
import { translatorFor } from "../words";
import type { CalendarPerson } from "./calendar-view";

/** Who invites: the product, at the address its mails come from. */
export function organizerOf(mailFrom: string, language: Language): CalendarPerson {
  return { name: translatorFor(language)("calendar.organizer"), address: mailFrom };
}

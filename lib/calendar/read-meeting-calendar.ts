import type { Actor, Language } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import { env } from "../env";
import { standingMeetingOf } from "../requests/load-request";
import { numberOf, referenceOf } from "../requests/reference";
import { NOT_FOUND, ok, type Result } from "../result";
import { meetingEntry } from "./meeting-entry";
import { organizerOf } from "./organizer-of";
import { renderCalendar } from "./render-calendar";

/** A calendar file with the name it is saved under. */
export type CalendarFile = { readonly name: string; readonly text: string };

/**
 * The standing meeting of a request as a file to take into a calendar, in the language of whoever asks.
 * Not found for another account, and while no meeting stands.
 */
export async function readMeetingCalendar({
  actor,
  reference,
  language,
}: {
  readonly actor: Actor;
  readonly reference: string;
  readonly language: Language;
}): Promise<Result<CalendarFile>> {
  const number = numberOf(reference);
  if (actor.kind !== "member" || number === null) return NOT_FOUND;
  const row = await database().meetingRequest.findUnique({
    where: { number },
    select: {
      id: true,
      accountId: true,
      endedAt: true,
      updatedAt: true,
      meetingStartsAt: true,
      meetingEndsAt: true,
      isOwnTool: true,
      meetingUrl: true,
      inviteSequence: true,
      account: { select: { name: true } },
    },
  });
  if (!row || permissionOf(actor, "read_request", row.accountId) !== "allowed") return NOT_FOUND;
  const slot = standingMeetingOf(row);
  if (!slot) return NOT_FOUND;
  const { origin, mailFrom } = env();
  const { id, updatedAt, inviteSequence, isOwnTool, meetingUrl } = row;
  const entry = meetingEntry(
    {
      id,
      reference: referenceOf(number),
      accountName: row.account.name,
      slot,
      sequence: inviteSequence,
      stampedAt: updatedAt,
      isOwnTool,
      meetingUrl,
    },
    { side: "customer", language, origin },
    "confirmed",
  );
  const organizer = organizerOf(mailFrom, language);
  const text = renderCalendar({ method: "PUBLISH", name: null, language, organizer, entries: [entry] });
  return ok({ name: `${referenceOf(number)}.ics`, text });
}

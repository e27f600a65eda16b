import { auth, type calendar_v3, calendar as calendarClient } from "@googleapis/calendar";
import type { Slot } from "../rules/slot";
import type { GoogleSettings } from "./google-settings";
import { MeetFailure, meetFailureOf } from "./meet-failure";

/** The only file that knows Google's client. */

/** A meeting as Google's calendar shows it: nothing about people. */
export type MeetingEvent = { readonly eventId: string; readonly reference: string; readonly slot: Slot };

/** `pending`: Google is still making the link. `gone`: somebody deleted the event, and its id is used up. */
export type ShownEvent =
  | { readonly state: "ready"; readonly url: string }
  | { readonly state: "pending" }
  | { readonly state: "gone" };

export type MeetCalendar = {
  /** Makes the event with its Meet; one that is there already is found again and brought up to date. */
  readonly make: (event: MeetingEvent) => Promise<ShownEvent>;
  /** Brings an event that was made up to date. */
  readonly update: (event: MeetingEvent) => Promise<ShownEvent>;
  /** Takes the event out; that it is not there is as good. */
  readonly remove: (eventId: string) => Promise<void>;
};

const TIMEOUT_MS = 10_000;
const SCOPE = "https://www.googleapis.com/auth/calendar.events";
const QUIETLY = { sendUpdates: "none", conferenceDataVersion: 1 } as const;

/** Google's calendar of these settings. Everything it throws is a `MeetFailure`; each request ends by `timeoutMs`. */
export function googleCalendar(settings: GoogleSettings, timeoutMs = TIMEOUT_MS): MeetCalendar {
  const { calendarId } = settings;
  let client = openClient(settings, timeoutMs);

  async function call<T>(run: (events: calendar_v3.Resource$Events) => Promise<T>): Promise<T> {
    try {
      await client.signIn();
      return await run(client.events);
    } catch (error) {
      const failure = meetFailureOf(error);
      // A token that is refused is not asked with again.
      if (failure.reason === "credentials_refused") client = openClient(settings, timeoutMs);
      throw failure;
    }
  }

  const update = (event: MeetingEvent) =>
    call(async (events) => {
      const where = { calendarId, eventId: event.eventId, ...QUIETLY };
      const shown = await unlessGone(events.patch({ ...where, requestBody: bodyOf(event) }));
      if (shown === null || shown.status === "cancelled") return { state: "gone" } as const;
      const state = stateOf(shown);
      if (state !== null) return state;
      // Without a conference, or with one that failed: asked for once more, under another name.
      const requestId = `${event.eventId}-${shown.etag ?? ""}`.replace(/[^\w-]/g, "");
      const again = await events.patch({
        ...where,
        requestBody: { conferenceData: conferenceNamed(requestId) },
      });
      return stateOrThrow(again.data);
    });

  const make = async (event: MeetingEvent) => {
    const made = await call((events) => insert(events, calendarId, event));
    return made ? stateOrThrow(made) : update(event);
  };

  const remove = (eventId: string) =>
    call(async (events) => {
      await unlessGone(events.delete({ calendarId, eventId, sendUpdates: "none" }));
    });

  return { make, update, remove };
}

/** The new event, or null when one with its id is there. */
async function insert(events: calendar_v3.Resource$Events, calendarId: string, event: MeetingEvent) {
  const requestBody = { id: event.eventId, ...bodyOf(event), conferenceData: conferenceNamed(event.eventId) };
  try {
    return (await events.insert({ calendarId, ...QUIETLY, requestBody })).data;
  } catch (error) {
    const failure = meetFailureOf(error);
    if (failure.status === 409) return null;
    throw failure;
  }
}

function bodyOf({ reference, slot }: MeetingEvent): calendar_v3.Schema$Event {
  const at = (instant: Date) => ({ dateTime: instant.toISOString(), timeZone: "Asia/Tokyo" });
  return {
    summary: `オフィスアワー ${reference}`,
    start: at(slot.start),
    end: at(slot.end),
    visibility: "private",
  };
}

function conferenceNamed(requestId: string): calendar_v3.Schema$ConferenceData {
  return { createRequest: { requestId, conferenceSolutionKey: { type: "hangoutsMeet" } } };
}

async function unlessGone<T>(answer: Promise<{ data: T }>): Promise<T | null> {
  try {
    return (await answer).data;
  } catch (error) {
    const failure = meetFailureOf(error);
    if (failure.status === 404 || failure.status === 410) return null;
    throw failure;
  }
}

/** How far the conference is; null when there is none. */
function stateOf({ conferenceData, hangoutLink }: calendar_v3.Schema$Event): ShownEvent | null {
  const video = conferenceData?.entryPoints?.find(({ entryPointType }) => entryPointType === "video");
  const url = video?.uri ?? hangoutLink;
  if (url) return { state: "ready", url };
  return conferenceData?.createRequest?.status?.statusCode === "pending" ? { state: "pending" } : null;
}

function stateOrThrow(event: calendar_v3.Schema$Event): ShownEvent {
  const state = stateOf(event);
  if (state === null) throw new MeetFailure("conference_failed");
  return state;
}

function openClient({ clientEmail, privateKey, subject, endpoint }: GoogleSettings, timeout: number) {
  const signer = new auth.JWT({
    email: clientEmail,
    key: privateKey,
    scopes: [SCOPE],
    ...(subject ? { subject } : {}),
    // The client's own library ends the process when a time-out falls before the first byte is sent.
    transporterOptions: { timeout, fetchImplementation: (...request) => fetch(...request) },
  });
  if (endpoint) {
    signer.transporter.interceptors.request.add({
      resolved: async (config) => {
        const { pathname, search } = new URL(config.url);
        return { ...config, url: new URL(pathname + search, endpoint) };
      },
    });
  }
  // Trying again is ours: it is written down and outlives this process.
  const { events } = calendarClient({ version: "v3", auth: signer, retry: false, timeout });
  const signIn = async () => {
    try {
      await signer.getAccessToken();
    } catch (error) {
      const failure = meetFailureOf(error);
      const isRefused = failure.status !== null && failure.status >= 400 && failure.status < 500;
      throw isRefused && failure.status !== 429 ? new MeetFailure("credentials_refused") : failure;
    }
  };
  return { events, signIn };
}

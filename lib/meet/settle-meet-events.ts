import { SYSTEM } from "../auth/actor";
import { systemNow } from "../clock";
import { database } from "../db";
import { log, logFault } from "../log";
import { standingMeetingOf } from "../requests/load-request";
import { referenceOf } from "../requests/reference";
import { setMeetingUrl } from "../requests/set-meeting-url";
import { vetMeetingLink } from "../rules/meeting-link/vet-meeting-link";
import { type ClaimedEvent, claimMeetEvents } from "./claim-meet-events";
import { finishMeetEvent, type Visit } from "./finish-meet-event";
import type { MeetCalendar } from "./google-calendar";
import { meetFailureOf } from "./meet-failure";

/** Longer than every call of one visit together, so that nobody else comes meanwhile. */
const LEASE_MS = 3 * 60_000;
const AT_ONCE = 4;
const MAX_RACES = 3;
const DONE: Visit = { ended: "done", note: null };
const CHANGED: Visit = { ended: "done", note: "event_gone" };

/**
 * Brings to Google what meetings want there, and sets the links that it made, which sends the mails that
 * wait for them. Returns how many events were visited. Safe in several processes and at any moment: an
 * event keeps its id, so whatever was done twice or half is found again.
 */
export async function settleMeetEvents({
  calendar,
  now,
  leaseMs = LEASE_MS,
  signal,
}: {
  readonly calendar: MeetCalendar;
  readonly now: Date;
  readonly leaseMs?: number;
  /** Nothing more is begun once it is aborted. */
  readonly signal?: AbortSignal;
}): Promise<number> {
  let visited = 0;
  while (!signal?.aborted) {
    const claimed = await claimMeetEvents({ limit: AT_ONCE, now: systemNow(), leaseMs });
    if (claimed.length === 0) break;
    await Promise.all(claimed.map((event) => visitAndFinish(event, calendar, now)));
    visited += claimed.length;
  }
  return visited;
}

async function visitAndFinish(event: ClaimedEvent, calendar: MeetCalendar, now: Date): Promise<void> {
  await finishMeetEvent(event, await attempt(event, calendar, now));
}

async function attempt(event: ClaimedEvent, calendar: MeetCalendar, now: Date): Promise<Visit> {
  const told = { requestId: event.requestId, attempts: event.attempts };
  try {
    const visit = await visitGoogle(event, calendar, now);
    log("debug", "meet_visited", { ...told, ended: visit.ended });
    return visit;
  } catch (error) {
    const { reason, status } = meetFailureOf(error);
    if (reason === "unknown") logFault("meet_failed", error, told);
    else log("warn", "meet_failed", { ...told, reason, reply: status });
    return { ended: "again", reason };
  }
}

async function visitGoogle(event: ClaimedEvent, calendar: MeetCalendar, now: Date): Promise<Visit> {
  const { requestId, eventId, isRemoved, shownSequence } = event;
  if (isRemoved) {
    await calendar.remove(eventId);
    return DONE;
  }
  const request = await readRequest(requestId);
  const slot = standingMeetingOf(request);
  if (slot === null || slot.end <= now) return DONE;
  const meeting = { eventId, reference: referenceOf(request.number), slot };
  const shown = await (shownSequence < 0 ? calendar.make(meeting) : calendar.update(meeting));
  if (shown.state === "pending") return { ended: "again", reason: "conference_pending" };
  if (shown.state === "gone") {
    return request.meetingUrl === null ? { ended: "renew" } : CHANGED;
  }
  return setLink(requestId, shown.url, now);
}

function readRequest(id: string) {
  return database().meetingRequest.findUniqueOrThrow({
    where: { id },
    select: {
      number: true,
      version: true,
      isOwnTool: true,
      meetingUrl: true,
      meetingStartsAt: true,
      meetingEndsAt: true,
      endedAt: true,
    },
  });
}

/** Gives the meeting its link, unless somebody gave it one meanwhile or it is off. */
async function setLink(requestId: string, meetingUrl: string, now: Date): Promise<Visit> {
  for (let race = 0; race < MAX_RACES; race += 1) {
    const { number, version, ...request } = await readRequest(requestId);
    if (request.isOwnTool || request.endedAt !== null) return DONE;
    if (request.meetingUrl !== null) return isSameLink(request.meetingUrl, meetingUrl) ? DONE : CHANGED;
    const reference = referenceOf(number);
    const choice = { meetingUrl, isGuestConfirmed: true };
    const result = await setMeetingUrl({ actor: SYSTEM, reference, version, now, ...choice });
    if (result.outcome === "ok") return DONE;
    const codes = result.outcome === "refused" ? result.refusals.map(({ code }) => code) : [];
    if (codes.some((code) => code.startsWith("url_"))) return { ended: "again", reason: "link_refused" };
  }
  return { ended: "again", reason: "unknown" };
}

/** Whether the meeting's URL, which was vetted, is the one that Google says. */
function isSameLink(meetingUrl: string, url: string): boolean {
  const link = vetMeetingLink(url);
  return link.refusal === null && link.href === meetingUrl;
}

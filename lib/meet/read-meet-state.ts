import type { Actor } from "../auth/actor";
import { permissionOf } from "../auth/permissions";
import { database } from "../db";
import type { MeetEvent } from "../generated/prisma/client";
import { numberOf } from "../requests/reference";
import { isUrlTask } from "../requests/url-task";
import { NOT_FOUND, ok, type Result } from "../result";
import { makesMeets } from "./makes-meets";
import { type MeetReason, meetReasonOf } from "./meet-failure";

/**
 * How far the Meet of a request is. `none`: nothing to say. `unset`: the meeting waits for a URL, and nothing
 * makes one. `making` and `failed`: Google is asked for one. `made`: the URL is the event's own. `behind`:
 * so it is, but Google still shows the meeting as it was. `left`: Google still shows what is off.
 */
export const MEET_STATES = ["none", "unset", "making", "failed", "made", "behind", "left"] as const;

export type MeetState = {
  readonly state: (typeof MEET_STATES)[number];
  /** What stands in the way, where something does. */
  readonly reason: MeetReason | null;
  /** Google can be asked now, for the first time or once more. */
  readonly isRetryable: boolean;
};

/** What staff see of a request's Meet; nothing of it exists for members. */
export async function readMeetState(question: {
  readonly actor: Actor;
  readonly reference: string;
  readonly now: Date;
}): Promise<Result<MeetState>> {
  const { actor, now } = question;
  const number = numberOf(question.reference);
  if (number === null || permissionOf(actor, "read_queue", null) !== "allowed") return NOT_FOUND;
  const request = await database().meetingRequest.findUnique({
    where: { number },
    select: {
      status: true,
      meetingStartsAt: true,
      meetingUrl: true,
      urlDueAt: true,
      meet: true,
    },
  });
  if (!request) return NOT_FOUND;
  const event = request.meet;
  const state = stateOf(event, isUrlTask(request, now));
  const reason = event === null || state === "unset" || state === "none" ? null : reasonOf(event);
  const canAsk = makesMeets() && (state === "unset" || state === "failed" || state === "left");
  return ok({ state, reason, isRetryable: canAsk || (state === "behind" && reason !== "event_gone") });
}

function stateOf(event: MeetEvent | null, isTask: boolean): MeetState["state"] {
  const isDone = event === null || event.shownSequence >= event.wantedSequence;
  if (event?.isRemoved) return isDone ? (isTask ? "unset" : "none") : reasonOf(event) ? "left" : "none";
  if (isTask) return isDone || !makesMeets() ? "unset" : reasonOf(event) ? "failed" : "making";
  if (event === null) return "none";
  return reasonOf(event) ? "behind" : "made";
}

/** A conference that Google is still making is no failure. */
function reasonOf({ lastError }: MeetEvent): MeetReason | null {
  const reason = meetReasonOf(lastError);
  return reason === "conference_pending" ? null : reason;
}

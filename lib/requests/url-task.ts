import type { Prisma } from "../generated/prisma/client";
import type { RequestStatus } from "../rules/request-status";

/** Statuses in which an agreed meeting can stand. */
const STANDING: RequestStatus[] = ["needs_info", "alternates_proposed", "confirmed", "change_requested"];

/** Coming meetings whose URL is support's to set: none is there, and no customer is to send one. */
export function urlTaskWhere(now: Date): Prisma.MeetingRequestWhereInput {
  return { status: { in: STANDING }, meetingStartsAt: { gt: now }, meetingUrl: null, urlDueAt: null };
}

/** Whether a request, read in such a status, is one of these. */
export function isUrlTask(
  request: {
    readonly status: RequestStatus;
    readonly meetingStartsAt: Date | null;
    readonly meetingUrl: string | null;
    readonly urlDueAt: Date | null;
  },
  now: Date,
): boolean {
  const { status, meetingStartsAt, meetingUrl, urlDueAt } = request;
  const isComing = meetingStartsAt !== null && meetingStartsAt > now;
  return STANDING.includes(status) && isComing && meetingUrl === null && urlDueAt === null;
}

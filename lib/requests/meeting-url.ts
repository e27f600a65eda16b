import { makesMeets } from "../meet/makes-meets";
import { urlDeadline } from "../rules/deadlines";
import { judgeMeetingUrl } from "../rules/judge-tool";
import type { Refusal } from "../rules/refusal";
import type { Slot } from "../rules/slot";
import type { Context } from "./command";

export type UrlDecision = {
  readonly refusals: readonly Refusal[];
  readonly meetingUrl: string | null;
  readonly urlDueAt: Date | null;
};

/**
 * Which URL a meeting gets: what staff typed, else what stands, else what the customer gave, else
 * none yet with a deadline when the customer chose to send it later, or none yet in our Google Meet when
 * Google is to make it (`isMeetMade`) and can. `url_required` when none of these.
 */
export function decideMeetingUrl(
  { request, policy, closures }: Context,
  slot: Slot,
  { typed, isMeetMade }: { readonly typed: string; readonly isMeetMade: boolean },
  now: Date,
): UrlDecision {
  const isMakeable = isMeetMade && !request.isOwnTool && makesMeets();
  if (typed.trim() !== "") {
    const { refusals, link } = judgeMeetingUrl(typed, true);
    return { refusals, meetingUrl: link?.href ?? null, urlDueAt: null };
  }
  const known = request.meetingUrl ?? request.offeredUrl;
  if (known) return { refusals: [], meetingUrl: known, urlDueAt: null };
  if (isMakeable) return { refusals: [], meetingUrl: null, urlDueAt: null };
  const urlDueAt = urlDeadline(slot.start, closures, policy);
  if (request.isUrlLater && urlDueAt > now) return { refusals: [], meetingUrl: null, urlDueAt };
  return { refusals: [{ code: "url_required", field: "meetingUrl" }], meetingUrl: null, urlDueAt: null };
}

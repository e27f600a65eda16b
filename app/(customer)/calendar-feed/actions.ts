"use server";

import { createFeedAction, type NewFeedState, revokeFeedAction } from "@/app/_server/feed-actions";
import type { FormState } from "@/app/_server/form-state";

const create = createFeedAction("member");
const revoke = revokeFeedAction("member", "/calendar-feed");

/** Makes a feed and shows its address. */
export async function createOwnFeed(state: FormState, form: FormData): Promise<NewFeedState> {
  return create(state, form);
}

/** Stops a feed. */
export async function revokeOwnFeed(form: FormData): Promise<void> {
  return revoke(form);
}

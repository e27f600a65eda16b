import type { RequestStatus } from "../rules/request-status";

/** The tabs of the staff queue, in their order. */
export const QUEUE_TABS = ["todo", "waiting", "confirmed", "ended", "all"] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** Which statuses a tab shows; null: every one. */
export const TAB_STATUSES: Readonly<Record<QueueTab, readonly RequestStatus[] | null>> = {
  todo: ["requested", "change_requested"],
  waiting: ["needs_info", "alternates_proposed"],
  confirmed: ["confirmed"],
  ended: ["completed", "no_show", "declined", "withdrawn", "cancelled", "expired"],
  all: null,
};

/**
 * What a tab is sorted by: the instant that is due next, soonest first; without one, newest number first.
 * To do are also agreed meetings without a URL: no answer is due there, and they come first.
 */
export const TAB_SORT = {
  todo: "staffDueAt",
  waiting: "customerDueAt",
  confirmed: "meetingStartsAt",
  ended: null,
  all: null,
} as const satisfies Record<QueueTab, "staffDueAt" | "customerDueAt" | "meetingStartsAt" | null>;

/** Reads the name of a tab from an address; the first tab when it is none. */
export function queueTabOf(text: string): QueueTab {
  return QUEUE_TABS.find((tab) => tab === text) ?? "todo";
}

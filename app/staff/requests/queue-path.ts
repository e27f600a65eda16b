import type { QueueTab } from "@/lib/requests/queue-tabs";

/** The address of a page of the queue; what is at its beginning is left out. */
export function queuePath(page: {
  readonly tab: QueueTab;
  readonly search?: string;
  readonly after?: string | null;
  readonly notice?: QueueNotice;
  readonly about?: string;
}): string {
  const query = new URLSearchParams();
  if (page.tab !== "todo") query.set("tab", page.tab);
  if (page.search) query.set("q", page.search);
  if (page.after) query.set("after", page.after);
  if (page.notice) query.set("notice", page.notice);
  if (page.about) query.set("about", page.about);
  return query.size === 0 ? "/staff/requests" : `/staff/requests?${query}`;
}

/** What the last press of a button in the queue did. */
export const QUEUE_NOTICES = ["claimed", "taken", "closed"] as const;
export type QueueNotice = (typeof QUEUE_NOTICES)[number];

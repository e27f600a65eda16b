import type { LifeEvent } from "@/lib/rules/request-status";

/** Where staff take each of their decisions, below the request; `confirm` also says which candidate. */
export const DECISION_PATHS = {
  confirm: "confirm",
  ask_info: "ask",
  propose_alternates: "propose",
  retract_alternates: "retract",
  decline: "decline",
  refuse_change: "refuse-change",
  set_meeting_url: "url",
  cancel: "cancel",
  complete: "complete",
  mark_no_show: "no-show",
} as const satisfies Partial<Record<LifeEvent, string>>;

export type StaffDecision = keyof typeof DECISION_PATHS;

/** Whether an event is one that staff decide on a page of its own. */
export function isStaffDecision(event: LifeEvent): event is StaffDecision {
  return Object.hasOwn(DECISION_PATHS, event);
}

/** The address of a request at the staff desk. */
export function staffRequestPath(reference: string, done?: DoneNotice): string {
  const path = `/staff/requests/${reference}`;
  return done ? `${path}?done=${done}` : path;
}

/** The address of a decision about a request. */
export function decisionPath(reference: string, decision: StaffDecision): string {
  return `${staffRequestPath(reference)}/${DECISION_PATHS[decision]}`;
}

/** What the last action did, told on top of the request's page. */
export const DONE_NOTICES = [
  "confirmed",
  "proposed",
  "retracted",
  "asked",
  "declined",
  "refused",
  "cancelled",
  "completed",
  "no_show",
  "url",
  "meet",
  "noted",
  "assigned",
  "taken",
] as const;
export type DoneNotice = (typeof DONE_NOTICES)[number];

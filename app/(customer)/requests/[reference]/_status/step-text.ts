import type { IconName } from "@/app/_ui/icon";
import type { Language } from "@/lib/auth/actor";
import type { CustomerStep } from "@/lib/requests/customer-timeline";
import type { RequestEvent } from "@/lib/rules/request-status";
import { translatorFor } from "@/lib/words";

/** The icon of each event in the timeline. */
export const STEP_ICONS = {
  submit: "mail",
  ask_info: "question",
  answer_info: "reply",
  confirm: "check_circle",
  propose_alternates: "calendar",
  retract_alternates: "cross",
  accept_alternate: "check_circle",
  offer_other_slots: "calendar",
  decline: "ban",
  withdraw: "cross",
  request_change: "pencil",
  refuse_change: "ban",
  withdraw_change: "cross",
  set_meeting_url: "external",
  fall_back_to_meet: "external",
  cancel: "cross",
  complete: "check",
  mark_no_show: "ban",
  expire: "clock",
} as const satisfies Record<RequestEvent, IconName>;

/** What one step of the history was, as the customer reads it: 「第 1 希望で確定しました」. */
export function stepText(
  { event, actor, rank, alternateCount, toStatus }: CustomerStep,
  language: Language,
): string {
  const t = translatorFor(language);
  switch (event) {
    case "submit":
      return t(actor === "support" ? "request.timeline.submitOnBehalf" : "request.timeline.submit");
    case "confirm":
      return t(rank === null ? "request.timeline.confirm" : `request.timeline.confirm${rank}`);
    case "propose_alternates":
      return t("request.timeline.propose_alternates", { count: alternateCount });
    case "expire":
      return t(toStatus === "confirmed" ? "request.timeline.expireKept" : "request.timeline.expire");
    default:
      return t(`request.timeline.${event}`);
  }
}

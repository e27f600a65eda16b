import type { RequestStatus } from "@/lib/rules/request-status";
import type { IconName } from "./icon";
import type { Tone } from "./tone";

/** How each status looks; its words are in the catalogue under `status`. */
export const STATUS_LOOK: Record<RequestStatus, { readonly tone: Tone; readonly icon: IconName }> = {
  requested: { tone: "info", icon: "clock" },
  needs_info: { tone: "attention", icon: "reply" },
  alternates_proposed: { tone: "attention", icon: "calendar" },
  confirmed: { tone: "success", icon: "check_circle" },
  change_requested: { tone: "info", icon: "clock" },
  completed: { tone: "neutral", icon: "check" },
  no_show: { tone: "neutral", icon: "ban" },
  declined: { tone: "neutral", icon: "ban" },
  withdrawn: { tone: "neutral", icon: "cross" },
  cancelled: { tone: "neutral", icon: "cross" },
  expired: { tone: "neutral", icon: "clock" },
};

import type { DraftForm } from "@/lib/requests/draft-form";

/** The first step of which an application keeps nothing yet: where to go on. Null when each was made once. */
export function firstStepMissing({
  slot1Date,
  tool,
  topicKind,
}: Pick<DraftForm, "slot1Date" | "tool" | "topicKind">): "slots" | "tool" | "topic" | null {
  if (slot1Date === "") return "slots";
  if (tool === "") return "tool";
  return topicKind === "" ? "topic" : null;
}

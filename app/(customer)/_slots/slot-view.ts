import { textParameter } from "@/app/_server/search-parameters";

/** How the two slots are chosen: in a calendar, or from lists. */
export type SlotView = "calendar" | "list";

/** Reads `?view=list`. */
export function slotViewOf(value: string | string[] | undefined): SlotView {
  return textParameter(value) === "list" ? "list" : "calendar";
}

import { getTranslations } from "next-intl/server";
import type { DraftForm } from "@/lib/requests/draft-form";
import { vetMeetingLink } from "@/lib/rules/meeting-link/vet-meeting-link";
import { toolLabel } from "./tool-label";

/** The meeting tool of an unfinished application, as people call it; empty before one was chosen. */
export async function draftToolLabel({
  tool,
  urlWhen,
  toolName,
  meetingUrl,
}: Pick<DraftForm, "tool" | "urlWhen" | "toolName" | "meetingUrl">): Promise<string> {
  const t = await getTranslations("apply.review");
  if (tool === "google_meet") return t("toolMeet");
  if (tool !== "own") return "";
  const name = await toolLabel(urlWhen === "later" ? toolName : vetMeetingLink(meetingUrl).tool);
  return t("toolOwn", { name });
}

import type { ToolForm } from "@/lib/rules/judge-tool";

/** The three answers to "which tool": one question on the page, two fields of the form. */
export const TOOL_CHOICES = {
  google_meet: { tool: "google_meet", urlWhen: "" },
  own_now: { tool: "own", urlWhen: "now" },
  own_later: { tool: "own", urlWhen: "later" },
} as const satisfies Record<string, Pick<ToolForm, "tool" | "urlWhen">>;

export type ToolChoice = keyof typeof TOOL_CHOICES;

function isToolChoice(text: string): text is ToolChoice {
  return Object.hasOwn(TOOL_CHOICES, text);
}

/** What the saved fields read as on the page; empty before anything was chosen. */
export function toolChoiceOf({ tool, urlWhen }: Pick<ToolForm, "tool" | "urlWhen">): ToolChoice | "" {
  if (tool === "google_meet") return "google_meet";
  if (tool !== "own") return "";
  return urlWhen === "later" ? "own_later" : "own_now";
}

/** The fields that an answer stands for; any other text is no answer. */
export function fieldsOfChoice(choice: string): Pick<ToolForm, "tool" | "urlWhen"> {
  return isToolChoice(choice) ? TOOL_CHOICES[choice] : { tool: "", urlWhen: "" };
}

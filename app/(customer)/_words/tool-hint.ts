import { getLocale } from "next-intl/server";
import { meetingDomainsOf } from "@/lib/rules/meeting-link/known-tools";
import type { ToolKey } from "@/lib/rules/meeting-link/tool-key";
import { hasMessage, translatorFor } from "@/lib/words";

/** The tools with a setting of their own that keeps guests out. */
const TOOLS_WITH_HINT = ["zoom", "teams", "webex", "google_meet"] as const satisfies readonly ToolKey[];

/** What to look at before guests join by a link of this tool, or null where there is nothing particular. */
export async function toolHint(tool: ToolKey): Promise<string | null> {
  const key = `apply.toolHint.${tool}`;
  return hasMessage(key) ? translatorFor(await getLocale())(key) : null;
}

/** One tool's hint with the domains its links are on. */
export type LinkHint = { readonly domains: readonly string[]; readonly text: string };

/** All of them, for the field in which a link is being typed. */
export async function linkHints(): Promise<LinkHint[]> {
  const t = translatorFor(await getLocale());
  return TOOLS_WITH_HINT.map((tool) => ({
    domains: meetingDomainsOf(tool),
    text: t(`apply.toolHint.${tool}`),
  }));
}

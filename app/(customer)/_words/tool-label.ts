import { getLocale } from "next-intl/server";
import { hasMessage, translatorFor } from "@/lib/words";

/** What people call a meeting tool; one that has no name of its own here is 「そのほかのツール」. */
export async function toolLabel(tool: string): Promise<string> {
  const t = translatorFor(await getLocale());
  const key = `apply.toolName.${tool}`;
  return hasMessage(key) ? t(key) : t("apply.toolName.unknown");
}

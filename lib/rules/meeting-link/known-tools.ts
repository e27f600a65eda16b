import { ACCOUNT_ONLY_TOOLS } from "./account-only-tools";
import { ASIAN_TOOLS } from "./asian-tools";
import { GOOGLE_TOOLS } from "./google-tools";
import { KEY_TOOLS } from "./key-tools";
import type { KnownTool } from "./known-tool";
import { MICROSOFT_TOOLS } from "./microsoft-tools";
import { OTHER_SERVICES } from "./other-services";
import { ROOM_TOOLS } from "./room-tools";
import type { ToolKey } from "./tool-key";
import { WEBEX_TOOLS } from "./webex";
import { ZOOM_TOOLS } from "./zoom";

const KNOWN_TOOLS: readonly KnownTool[] = [
  ...GOOGLE_TOOLS,
  ...ZOOM_TOOLS,
  ...MICROSOFT_TOOLS,
  ...WEBEX_TOOLS,
  ...ROOM_TOOLS,
  ...KEY_TOOLS,
  ...ASIAN_TOOLS,
  ...ACCOUNT_ONLY_TOOLS,
  ...OTHER_SERVICES,
];

const TOOL_BY_DOMAIN: ReadonlyMap<string, KnownTool> = new Map(
  KNOWN_TOOLS.flatMap((tool) => tool.domains.map((domain) => [domain, tool] as const)),
);

const TOOLS_FOR_GUESTS = KNOWN_TOOLS.filter((tool) =>
  tool.rules.some((rule) => rule.verdict === "join_yes" || rule.verdict === "join_setting"),
);

/** Domains on which known tools hold meetings that guests can join. */
export const MEETING_DOMAINS: readonly string[] = TOOLS_FOR_GUESTS.flatMap((tool) => tool.domains);

/** The domains on which one tool holds such meetings. */
export function meetingDomainsOf(key: ToolKey): string[] {
  return TOOLS_FOR_GUESTS.filter(({ tool }) => tool === key).flatMap(({ domains }) => domains);
}

/** Longest name the domain name system holds, in characters. */
const HOST_LENGTH_MAX = 253;

/**
 * A host and the domains above it, longest first: `a.b.c` yields `a.b.c`, `b.c`, `c`. A name too long
 * to exist has none.
 */
export function domainsAbove(host: string): string[] {
  if (host.length > HOST_LENGTH_MAX) return [];
  const labels = host.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

/** The known tool a host belongs to, judged by the longest domain that fits; null for any other host. */
export function findKnownTool(host: string): KnownTool | null {
  for (const domain of domainsAbove(host)) {
    const tool = TOOL_BY_DOMAIN.get(domain);
    if (tool) return tool;
  }
  return null;
}

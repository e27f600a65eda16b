import { hasHostSecret } from "./host-secret";
import type { KnownTool, LinkRule, VerdictName } from "./known-tool";
import { findKnownTool } from "./known-tools";
import { borrowsMeetingName, decodePercent, isLookAlikeHost, mentionsMeetingDomain } from "./look-alike";
import { isPrivateHost } from "./private-host";
import { isSignInPath } from "./room-path";
import { findSelfHosted } from "./self-hosted";
import { findShortener } from "./shorteners";
import type { ToolKey } from "./tool-key";

const LINK_LENGTH_MAX = 2048;

/** A single link judged: `href` is its normalised form, whether or not it is accepted. */
export type JudgedLink = {
  readonly tool: ToolKey;
  readonly verdict: VerdictName;
  readonly href: string;
  readonly flagged: boolean;
};

function refuse(tool: ToolKey, verdict: VerdictName): JudgedLink {
  return { tool, verdict, href: "", flagged: false };
}

/** Judges one link that begins with `http(s):`, by its parsed form. Never throws. */
export function judgeLink(link: string): JudgedLink {
  const url = URL.canParse(link) ? new URL(link) : null;
  const known = url && findKnownTool(url.hostname);
  if (link.length > LINK_LENGTH_MAX) return refuse(known?.tool ?? "other", "long");
  if (!url) return mentionsMeetingDomain(link) ? refuse("lookalike", "lookalike") : refuse("other", "scheme");

  // A browser reads a backslash as a slash, a person as part of the host.
  if (link.includes("\\")) return refuse("lookalike", "lookalike");
  const isDressedUp = known !== null || mentionsMeetingDomain(link);
  const authority = /^https?:\/*([^/?#]*)/i.exec(link)?.[1] ?? "";
  if (authority.includes("@") || url.port || isPrivateHost(url.hostname)) {
    return refuse(isDressedUp ? "lookalike" : "other", "private");
  }
  const shortener = findShortener(url);
  if (shortener) return refuse(shortener, "shortener");
  return known ? judgeKnown(url, known) : judgeUnknown(url);
}

function judgeKnown(url: URL, known: KnownTool): JudgedLink {
  if (hasHostSecret(url, known.secrets)) return refuse(known.tool, "host_secret");
  const path = decodePercent(url.pathname);
  const rule = known.rules.find((candidate) => applies(candidate, url, path));
  if (!rule) {
    if (/@(?!thread)[\w-]+(?:\.[\w-]+)+/.test(path) && known.tool === "zoom")
      return refuse("lookalike", "lookalike");
    return refuse(known.tool, isSignInPath(path) ? "sign_in" : "not_join");
  }
  const keepsFragment = rule.keepsFragment === true || rule.fragment !== undefined;
  return accept(url, { tool: known.tool, verdict: rule.verdict, flagged: false, keepsFragment });
}

function applies(rule: LinkRule, url: URL, path: string): boolean {
  if (rule.host && !rule.host.test(url.hostname)) return false;
  if (rule.path && !rule.path.test(path)) return false;
  if (rule.fragment && !rule.fragment.test(url.hash)) return false;
  return Object.entries(rule.query ?? {}).every(([name, value]) =>
    value.test(url.searchParams.get(name) ?? ""),
  );
}

/** A host we do not know: accepted for staff to look at, unless it pretends, hides or names no meeting. */
function judgeUnknown(url: URL): JudgedLink {
  if (isLookAlikeHost(url.hostname) || borrowsMeetingName(url)) return refuse("lookalike", "lookalike");
  if (url.protocol !== "https:") return refuse("unknown", "scheme");
  if (hasHostSecret(url)) return refuse("unknown", "host_secret");
  const path = decodePercent(url.pathname);
  if (/\p{Cc}/u.test(path)) return refuse("unknown", "not_join");
  const shape = findSelfHosted(path);
  if (!shape && isSignInPath(path)) return refuse("unknown", "sign_in");
  const { tool, verdict } = shape ?? ({ tool: "unknown", verdict: "join_setting" } as const);
  return accept(url, { tool, verdict, flagged: true, keepsFragment: true });
}

/** The normalised href: https, no empty query, and only a fragment that belongs to the link. */
function accept(
  url: URL,
  { keepsFragment, ...judged }: Omit<JudgedLink, "href"> & { readonly keepsFragment: boolean },
): JudgedLink {
  const href = new URL(url.href.replace(/^http:/, "https:"));
  if (!keepsFragment || href.hash === "") href.hash = "";
  if (href.search === "") href.search = "";
  if (href.href.length > LINK_LENGTH_MAX) return refuse(judged.tool, "long");
  return { ...judged, href: href.href };
}

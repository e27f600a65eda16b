import type { LinkCode } from "../refusal";
import { extractLinks, isOnlyLinks } from "./extract-links";
import { type JudgedLink, judgeLink } from "./judge-link";
import { type LinkGuest, type LinkKind, VERDICTS, type VerdictName } from "./known-tool";
import { judgeScheme } from "./link-scheme";
import { isPhoneText } from "./phone";
import { tidyLinkText, trimLinkEnd } from "./tidy-link-text";
import type { ToolKey } from "./tool-key";

/** What a typed or pasted text amounts to as a link for joining a meeting. */
export type VettedLink = {
  readonly tool: ToolKey;
  readonly kind: LinkKind;
  readonly guest: LinkGuest;
  /** The normalised link, the only form to keep; null unless accepted, so that no secret is kept. */
  readonly href: string | null;
  /** Taken out of a longer text: the person should look at it once more. */
  readonly extracted: boolean;
  /** Of a host we do not know: staff look at it. */
  readonly flagged: boolean;
  readonly refusal: LinkCode | null;
};

/** In characters; beyond it no text is searched for a link. */
const TEXT_LENGTH_MAX = 65_536;

/** More links than any invitation holds. */
const LINK_COUNT_MAX = 40;

/** Which refusal is told where a text holds several links and none is accepted. */
const MOST_TELLING: readonly VerdictName[] = [
  ...(["host_secret", "lookalike", "join_no", "shortener", "private", "long", "sign_in"] as const),
  ...(["not_join", "phone", "scheme"] as const),
];

/** Refusals that are about the meeting itself, so that another site's link beside them is not taken for it. */
const ABOUT_THE_MEETING: ReadonlySet<VerdictName> = new Set([
  "host_secret",
  "lookalike",
  "join_no",
  "shortener",
]);

/**
 * 「ゲストによる参加を許可したミーティング用 URL をご準備ください。アカウント作成を必須とする Web ミーティング
 * ツールは指定いただけません」: reads the one link out of a text and says what it is for and whether a guest
 * can join. Accepted is exactly what has no refusal: kind `join` with
 * guest `yes` or `setting`. Never throws, never fetches.
 */
export function vetMeetingLink(raw: string): VettedLink {
  if (raw.length > TEXT_LENGTH_MAX) return vetted("other", "long");
  const text = tidyLinkText(raw);
  if (text === "") return vetted("other", "missing");
  const byScheme = judgeScheme(text);
  if (byScheme) return vetted(byScheme.tool, byScheme.verdict);

  const links = extractLinks(text);
  const [first] = links;
  if (first === undefined) return vetWithoutLink(text);
  if (links.length > LINK_COUNT_MAX) return vetted("other", "many");
  const judged = links.length === 1 ? [judgeRepaired(first)] : links.map(judgeLink);
  const chosen = chooseLink(judged, isOnlyLinks(text, links));
  if (!chosen) return vetted("other", "many");
  return settle(chosen, /\s/.test(text) || !isOnlyLinks(text, links));
}

/** A text in which no link was found: a telephone, a host without its scheme, or words. */
function vetWithoutLink(text: string): VettedLink {
  if (beginsWithHost(text)) {
    const { tool, verdict } = judgeLink(`https://${text}`);
    return isAccepted(verdict) ? vetted("unknown", "scheme") : vetted(tool, verdict);
  }
  return isPhoneText(text) ? vetted("phone", "phone") : vetted("other", "scheme");
}

/** Whether a text without spaces begins like a host: a dotted name, `localhost` or an address of four numbers. */
function beginsWithHost(text: string): boolean {
  const [, host = "", after = ""] = /^([^\s@:/?#]{1,255})(?::\d{1,5})?([^\s]?)/u.exec(text) ?? [];
  if (/\s/.test(text) || !/^[/?#]?$/.test(after)) return false;
  if (/^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})$/i.test(host)) return true;
  const labels = host.split(".");
  return labels.length > 1 && /\p{L}/u.test(labels.at(-1) ?? "");
}

/** Judges a link as written and, if that fails on a known host, without the words glued to its end. */
function judgeRepaired(link: string): JudgedLink {
  const whole = judgeLink(trimLinkEnd(link));
  if (isAccepted(whole.verdict)) return whole;
  const cut = /^https?:\/*[^/?#]*[!-~]*/i.exec(link)?.[0] ?? link;
  const repaired = cut === link ? whole : judgeLink(trimLinkEnd(cut));
  return isAccepted(repaired.verdict) && !repaired.flagged ? repaired : whole;
}

/**
 * The link meant among several: the one of a known tool, else the one of an unknown host, else the most
 * telling refusal. Null where more than one could be meant.
 */
function chooseLink(judged: readonly JudgedLink[], isOnly: boolean): JudgedLink | null {
  const accepted = mergeSame(judged.filter(({ verdict }) => isAccepted(verdict)));
  const known = accepted.filter(({ flagged }) => !flagged);
  const refused = judged.filter(({ verdict }) => !isAccepted(verdict));
  if (isOnly && accepted.length + refused.length > 1) return null;
  if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;

  const isMeetingRefused = refused.some(({ verdict }) => ABOUT_THE_MEETING.has(verdict));
  if (accepted.length > 0 && !isMeetingRefused) return accepted.length === 1 ? (accepted[0] ?? null) : null;
  for (const telling of MOST_TELLING) {
    const found = refused.find(({ verdict }) => verdict === telling);
    if (found) return found;
  }
  return null;
}

/** Links of one meeting written twice, with and without its passcode, are one: the fuller is kept. */
function mergeSame(links: readonly JudgedLink[]): JudgedLink[] {
  const kept: JudgedLink[] = [];
  for (const link of [...links].sort((a, b) => b.href.length - a.href.length)) {
    if (!kept.some((fuller) => isPartOf(new URL(link.href), new URL(fuller.href)))) kept.push(link);
  }
  return kept;
}

function isPartOf(link: URL, fuller: URL): boolean {
  const isSamePlace =
    link.host === fuller.host && link.pathname.replace(/\/$/, "") === fuller.pathname.replace(/\/$/, "");
  const isSameKey = link.hash === "" || link.hash === fuller.hash;
  return (
    isSamePlace &&
    isSameKey &&
    [...link.searchParams].every(([name, value]) => fuller.searchParams.get(name) === value)
  );
}

/** The answer for a judged link. An accepted one is judged again from its own href until that is stable. */
function settle({ tool, verdict, href, flagged }: JudgedLink, extracted: boolean): VettedLink {
  const trimmed = trimLinkEnd(href);
  if (trimmed !== href) return settle(judgeLink(trimmed), extracted);
  return {
    ...vetted(tool, verdict),
    extracted,
    flagged: flagged && isAccepted(verdict),
    href: isAccepted(verdict) ? href : null,
  };
}

function isAccepted(verdict: VerdictName): boolean {
  return VERDICTS[verdict].refusal === null;
}

function vetted(tool: ToolKey, verdict: VerdictName): VettedLink {
  return { tool, ...VERDICTS[verdict], href: null, extracted: false, flagged: false };
}

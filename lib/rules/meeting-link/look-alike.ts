import { domainsAbove, MEETING_DOMAINS } from "./known-tools";
import { isOneEditApart } from "./one-edit";
import { decodeLabel } from "./punycode";
import { isMixedScript, skeletonOf } from "./skeleton";

/** Names so much a tool's own that no other site has reason to bear them inside a label. */
const DISTINCTIVE_NAMES = [
  ["zoom", "webex", "google", "microsoft", "msteams", "whereby", "gotomeeting", "gotomeet", "ringcentral"],
  ["larksuite", "feishu", "dingtalk", "voovmeeting", "tencentmeeting", "facetime", "bellface", "bluejeans"],
  ["skype", "whatsapp", "discord", "chatwork", "gathertown", "zohomeeting"],
]
  .flat()
  .map(skeletonOf);

/** Shorter or commoner names: telling only as a whole label, or between hyphens. */
const NAMES_AS_WORD: ReadonlySet<string> = new Set(
  ["teams", "zoho", "slack", "voov", "vcube", "gmeet"].map(skeletonOf),
);

/** Ordinary words which happen to begin like a name above. */
const ORDINARY_WORDS = /webexp(?:ert|ress|o|lor|erience)|bazoom/;

/** Domains which people mistype and others register: a name one edit away from them is no accident. */
const MISTYPED_DOMAINS = [
  ["zoom.us", "zoomgov.com", "google.com", "microsoft.com", "teams.live.com", "webex.com"],
  ["whereby.com", "meet.jit.si", "gotomeeting.com", "meet.goto.com", "ringcentral.com", "larksuite.com"],
  ["feishu.cn", "dingtalk.com", "voovmeeting.com", "meeting.tencent.com", "facetime.apple.com"],
  ["bell-face.com", "gather.town", "outlook.com"],
]
  .flat()
  .map((domain) => ({ skeleton: skeletonOf(domain), labelCount: domain.split(".").length }));

const SKELETON_OF_DOMAIN = MEETING_DOMAINS.map(skeletonOf);

/** Longer domains written with hyphens, as in `meet-google-com.example`. */
const HYPHENED_DOMAINS = MEETING_DOMAINS.filter((domain) => domain.length >= 8).map((domain) =>
  skeletonOf(domain).replaceAll(".", "-"),
);

const MENTION = new RegExp(
  `(?:^|[^a-z0-9-])(?:${MEETING_DOMAINS.map((domain) => domain.replaceAll(".", "\\.")).join("|")})(?![a-z0-9-])`,
  "i",
);

/** Whether a text names a domain on which a known tool holds its meetings. */
export function mentionsMeetingDomain(text: string): boolean {
  return MENTION.test(text);
}

function bearsName(label: string): boolean {
  const plain = label.replaceAll("-", "").replace(ORDINARY_WORDS, "");
  if (DISTINCTIVE_NAMES.some((name) => plain.includes(name))) return true;
  return label.split("-").some((word) => NAMES_AS_WORD.has(word));
}

/** Whether a host that is no known one looks like one: `zoorn.us`, `zoom.us.example.com`, `wеbex.com`. */
export function isLookAlikeHost(host: string): boolean {
  const letters = host.split(".").map(decodeLabel);
  if (letters.some(isMixedScript)) return true;

  const skeleton = skeletonOf(letters.join("."));
  if (skeleton.split(".").some(bearsName)) return true;
  if (SKELETON_OF_DOMAIN.some((domain) => `.${skeleton}.`.includes(`.${domain}.`))) return true;
  if (HYPHENED_DOMAINS.some((domain) => skeleton.includes(domain))) return true;
  return domainsAbove(skeleton).some((domain) => {
    const labelCount = domain.split(".").length;
    return MISTYPED_DOMAINS.some(
      (known) => known.labelCount === labelCount && isOneEditApart(domain, known.skeleton),
    );
  });
}

/** Paths only Teams has: on any other host somebody imitates it. */
const IMITATED_PATH = /\/l\/meetup-join\/19:/i;

/**
 * Whether the rest of a link on an unknown host borrows a known tool's name: in the path, the query
 * or the fragment, however often it is percent-encoded.
 */
export function borrowsMeetingName(url: URL): boolean {
  let rest = `${url.pathname}${url.search}${url.hash}`;
  for (let round = 0; round < 3; round += 1) {
    if (mentionsMeetingDomain(rest) || IMITATED_PATH.test(rest)) return true;
    const decoded = decodePercent(rest);
    if (decoded === rest) return false;
    rest = decoded;
  }
  return mentionsMeetingDomain(rest) || IMITATED_PATH.test(rest);
}

/** Percent-encoding undone; a text that is not well-formed comes back with its ASCII decoded. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

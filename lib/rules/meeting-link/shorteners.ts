import { domainsAbove } from "./known-tools";
import type { ToolKey } from "./tool-key";

/** Hosts whose links say nothing about where they lead. */
const SHORTENERS: ReadonlySet<string> = new Set(
  [
    "bit.ly bitly.com bitly.ws j.mp tinyurl.com t.co x.gd is.gd v.gd ow.ly buff.ly goo.gl lnkd.in rebrand.ly cutt.ly",
    "shorturl.at short.gy short.io s.id t.ly tiny.cc rb.gy bl.ink 00m.in ur0.work ur0.cc ur0.link ur2.link urx.space",
    "urx.nu urx.red onl.la onl.sc onl.bz onl.tw soo.gd dlvr.it ift.tt amzn.to amzn.asia a.co fb.me fb.watch trib.al",
    "kutt.it u.nu 1drv.ms forms.gle app.goo.gl w.wiki nico.ms msft.it apple.co git.io redd.it wp.me db.tt spoti.fi",
    "htn.to p.tl ux.nu tr.im clk.im tny.im snip.ly tcrn.ch dub.sh dub.co zws.im shorturl.asia reurl.cc ppt.cc lihi.cc",
    "lihi1.cc pse.is bre.is han.gl me2.do url.kr suo.im dwz.cn t.cn url.cn clck.ru vk.cc g.page surl.li shorten.is adf.ly",
    "qrco.de qr.ae qr.paps.jp qr.quel.jp m-qr.net qrto.org me-qr.com qr-code.link qr1.be scan.page flow.page l.ead.me",
    "hubs.ly hubs.la hubs.li mcaf.ee shor.by zpr.io wow.link tiny.one linkd.in youtube.page deli.cx gg.gg lstep.app",
  ]
    .join(" ")
    .split(" "),
);

/** Short links of one tool only. */
const SHORTENERS_OF: ReadonlyMap<string, ToolKey> = new Map<string, ToolKey>([
  ["g.co", "google_meet"],
  ["lin.ee", "line"],
  ["works.do", "line_works"],
  ["aka.ms", "teams"],
]);

/** Mail and chat filters that put their own address before the real one; `path` where only part of a site does. */
const WRAPPERS: ReadonlyMap<string, RegExp | null> = new Map([
  ["safelinks.protection.outlook.com", null],
  ["safelinks.protection.office365.us", null],
  ["statics.teams.cdn.office.net", null],
  ["urldefense.com", null],
  ["urldefense.us", null],
  ["urldefense.proofpoint.com", null],
  ["mimecast.com", null],
  ["mimecastprotect.com", null],
  ["linkprotect.cudasvc.com", null],
  ["clicktime.symantec.com", null],
  ["clicktime.cloud.postoffice.net", null],
  ["secure-web.cisco.com", null],
  ["protect.checkpoint.com", null],
  ["protect2.fireeye.com", null],
  ["protection.sophos.com", null],
  ["urlprotect.trendmicro.com", null],
  ["edgepilot.com", null],
  ["ct.sendgrid.net", null],
  ["list-manage.com", null],
  ["slack-redir.net", null],
  ["l.facebook.com", null],
  ["lm.facebook.com", null],
  ["l.messenger.com", null],
  ["l.instagram.com", null],
  ["l.line.me", null],
  ["href.li", null],
  ["google.com", /^\/(?:url|amp\/s|imgres)\b/i],
  ["google.co.jp", /^\/url\b/i],
  ["linkedin.com", /^\/(?:redir|safety\/go)/i],
  ["youtube.com", /^\/redirect/i],
  ["bing.com", /^\/ck\//i],
  ["duckduckgo.com", /^\/l\//i],
]);

/** The key of a short or wrapped link, whose destination is hidden; null where the link shows it. */
export function findShortener(url: URL): ToolKey | null {
  for (const domain of domainsAbove(url.hostname)) {
    if (SHORTENERS.has(domain)) return "shortener";
    const own = SHORTENERS_OF.get(domain);
    if (own) return own;
    const wrapper = WRAPPERS.get(domain);
    if (wrapper === null || wrapper?.test(url.pathname)) return "wrapper";
  }
  // The filter's host carries a region or a number: `cas5-0-urlprotect.trendmicro.com`.
  return /(?:^|[.-])(?:urlprotect|clicktime|safelinks?)[.-]/.test(url.hostname) ? "wrapper" : null;
}

import type { KnownTool } from "./known-tool";

/** Cisco Webex: every customer has a site of its own below webex.com. */
export const WEBEX_TOOLS: readonly KnownTool[] = [
  {
    tool: "webex",
    domains: ["webex.com"],
    rules: [
      { host: /^(?:www|help|developer|apphelp|admin|settings|status|blog)\./, verdict: "not_join" },
      { path: /\/(?:globalcallin|tollfree)\.php$/i, verdict: "phone" },
      // The older programming interface: signing in, and starting as host, by address.
      { path: /\/p\.php$/i, query: { AT: /^LI$/i }, verdict: "host_secret" },
      { path: /\/m\.php$/i, query: { AT: /^HM$/i }, verdict: "host_secret" },
      { path: /^\/[^/]+\/m\.php$/i, query: { AT: /^JM$/i, MK: /^\d+$/ }, verdict: "join_setting" },
      { path: /\/meeting\/start\//i, verdict: "host_secret" },
      { path: /^\/[^/]+\/(?:[^/]+\/)?[jg]\.php$/i, query: { MTID: /^\w{8,}/ }, verdict: "join_setting" },
      { host: /^instant\./, path: /^\/visit\/[\w-]+\/?$/i, verdict: "join_setting" },
      { path: /^\/(?:meet|join)\/[^/]+\/?$/i, verdict: "join_setting" },
      {
        path: /^\/(?:wbxmjs\/joinservice|webappng)\/sites\/[^/]+\/meeting\/(?:info|download|join)\/\w{16,}\/?$/i,
        verdict: "join_setting",
      },
    ],
  },
];

import type { KnownTool, LinkRule } from "./known-tool";

/** Zoom's paths; a meeting id has 9 to 11 digits. RingCentral's older meetings run on the same ones. */
export const ZOOM_RULES: readonly LinkRule[] = [
  { path: /^\/(?:s|start)\/\d+/, verdict: "host_secret" },
  { path: /^\/(?:wc\/\d+\/start|wc\/start\/\d+|launch\/sc\/\d+)/, verdict: "host_secret" },
  { path: /^\/[jw]\/\d{9,11}\/?$/, verdict: "join_setting" },
  { path: /^\/wc\/(?:\d{9,11}(?:\/join)?|join\/\d{9,11})\/?$/, verdict: "join_setting" },
  { path: /^\/launch\/j[cw]\/\d{9,11}\/?$/, verdict: "join_setting" },
  { path: /^\/(?:wc\/)?my\/[\w.-]{2,64}\/?$/, verdict: "join_setting" },
  { path: /^\/(?:u\/|zoomconference|teleconference|skype\/|sip\/)/, verdict: "phone" },
  { path: /^\/zoomconference$/, verdict: "phone" },
];

/** Zoom: regional, cluster and vanity hosts, its government and partner editions. */
export const ZOOM_TOOLS: readonly KnownTool[] = [
  {
    tool: "zoom",
    domains: ["zoom.us", "zoom.com", "zoomgov.com", "zoom.com.cn", "zoom-x.de"],
    // `tk` is the entry of one registered person, which must not be passed on.
    secrets: ["zak", "tk"],
    rules: [
      {
        host: /^(?:events|support|success|marketplace|explore|scheduler|docs|status|blog)\./,
        verdict: "not_join",
      },
      ...ZOOM_RULES,
    ],
  },
];

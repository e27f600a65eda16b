import type { KnownTool } from "./known-tool";
import { roomPath } from "./room-path";
import { ZOOM_RULES } from "./zoom";

const DIGITS_ROOM = /^\/(?:join|conf\/on|j)\/\d{6,}\/?$/i;

/** Web meeting services where the address itself is the room. */
export const ROOM_TOOLS: readonly KnownTool[] = [
  {
    tool: "whereby",
    domains: ["whereby.com"],
    secrets: ["roomkey"],
    rules: [
      { host: /^(?:docs|api|status|help|support|community)\./, verdict: "not_join" },
      { path: roomPath(1), verdict: "join_yes" },
    ],
  },
  { tool: "jitsi", domains: ["moderated.jitsi.net"], rules: [{ path: /^\/./, verdict: "host_secret" }] },
  { tool: "jitsi", domains: ["meet.jit.si"], rules: [{ path: roomPath(2), verdict: "join_yes" }] },
  { tool: "jitsi", domains: ["jitsi.org", "jit.si"], rules: [] },
  {
    tool: "8x8",
    domains: ["8x8.vc", "meet.8x8.com"],
    rules: [{ path: roomPath(2), verdict: "join_setting" }],
  },
  { tool: "8x8", domains: ["8x8.com"], rules: [] },
  {
    tool: "goto",
    domains: ["meet.goto.com", "gotomeet.me"],
    rules: [{ path: /^\/(?!install|meet-now)[\w.-]+(?:\/[\w.-]+)?\/?$/i, verdict: "join_yes" }],
  },
  {
    tool: "goto",
    domains: ["gotomeeting.com", "goto.com"],
    rules: [
      { path: /^\/(?:join|meeting)\/\d{9}\/?$/i, verdict: "join_yes" },
      { host: /^app\./, query: { meetingId: /^\d{9}$/ }, verdict: "join_yes" },
    ],
  },
  {
    tool: "goto",
    domains: ["gotowebinar.com", "gototraining.com"],
    rules: [{ host: /^(?:global|app)\./, path: /^\/join\/\d+\/\d+\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "ringcentral",
    domains: [
      "v.ringcentral.com",
      "video.unifyoffice.com",
      "video.cloudoffice.avaya.com",
      "video.rainbowoffice.com",
      "meetings.officeathand.att.com",
    ],
    rules: [
      { path: /^\/teleconference/i, verdict: "phone" },
      { path: DIGITS_ROOM, verdict: "join_setting" },
      { path: /^\/join\/[\w.-]+\/?$/i, verdict: "join_setting" },
    ],
  },
  {
    tool: "ringcentral",
    domains: ["meetings.ringcentral.com", "meetzoom.us"],
    secrets: ["zak", "tk"],
    rules: ZOOM_RULES,
  },
  { tool: "ringcentral", domains: ["ringcentral.com"], rules: [] },
  {
    tool: "zoho",
    domains: [
      "zoho.com",
      "zoho.jp",
      "zoho.eu",
      "zoho.in",
      "zoho.com.au",
      "zoho.com.cn",
      "zoho.uk",
      "zoho.sa",
    ],
    rules: [
      { host: /^accounts\./, verdict: "sign_in" },
      {
        host: /^meeting\./,
        path: /^\/(?:meeting\/)?(?:login\/embed|embed|join)\/?$/i,
        query: { key: /^\d{6,}$/ },
        verdict: "join_yes",
      },
      { host: /^meet\./, path: roomPath(1), verdict: "join_yes" },
    ],
  },
  {
    tool: "vonage",
    domains: ["meetings.vonage.com"],
    rules: [{ path: roomPath(2), verdict: "join_setting" }],
  },
  {
    tool: "dialpad",
    domains: ["meetings.dialpad.com"],
    rules: [{ path: roomPath(2), verdict: "join_setting" }],
  },
  {
    tool: "daily",
    domains: ["daily.co"],
    // A meeting token, often an owner's.
    secrets: ["t"],
    rules: [
      { host: /^(?:www\.|docs\.|dashboard\.|help\.|api\.)?daily\.co$/, verdict: "not_join" },
      { path: roomPath(1), verdict: "join_setting" },
    ],
  },
  { tool: "brave_talk", domains: ["talk.brave.com"], rules: [{ path: roomPath(1), verdict: "join_yes" }] },
  { tool: "pexip", domains: ["pexip.me"], rules: [{ path: roomPath(4), verdict: "join_setting" }] },
  {
    tool: "adobe_connect",
    domains: ["adobeconnect.com"],
    rules: [{ path: roomPath(2), verdict: "join_setting" }],
  },
  {
    tool: "lifesize",
    domains: ["call.lifesizecloud.com"],
    rules: [{ path: /^\/\d+\/?$/, verdict: "join_setting" }],
  },
  {
    tool: "teamlink",
    domains: ["teamlink.co"],
    rules: [{ path: /^\/(?:m|j|join|meeting)\/[\w-]+\/?$/i, verdict: "join_setting" }],
  },
];

import type { KnownTool } from "./known-tool";
import { roomPath } from "./room-path";

/** Services of Japan and its neighbours, and rooms one walks about in. */
export const ASIAN_TOOLS: readonly KnownTool[] = [
  {
    tool: "lark",
    domains: ["larksuite.com", "larkoffice.com"],
    rules: [{ host: /^vc\./, path: /^\/(?:j|vc\/join)\/\w{6,}\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "feishu",
    domains: ["feishu.cn"],
    rules: [{ host: /^vc\./, path: /^\/(?:j|vc\/join)\/\w{6,}\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "dingtalk",
    domains: ["dingtalk.com"],
    rules: [{ host: /^meeting\./, path: /^\/(?:j|v1\/m)\/[\w-]+\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "voov",
    domains: ["voovmeeting.com"],
    rules: [{ path: /^\/(?:dm|dw|p|r|s)\/[\w-]+\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "tencent_meeting",
    domains: ["meeting.tencent.com"],
    rules: [{ path: /^\/(?:dm|dw|p|r|s)\/[\w-]+\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "vcube",
    domains: ["vcube.com", "v-cube.com", "nice2meet.us"],
    rules: [
      { host: /^(?:www|jp|global|my|id|one|portal|developer|[\w-]*support)\./, verdict: "not_join" },
      { path: roomPath(5), verdict: "join_setting" },
    ],
  },
  {
    tool: "bellface",
    domains: ["bell-face.com", "bellface.com", "bell-face.biz"],
    rules: [
      { host: /^(?:www|help|faq|lp|corp|go|info|support)\./, verdict: "not_join" },
      { path: roomPath(4), verdict: "join_setting" },
    ],
  },
  { tool: "meet_in", domains: ["meet-in.jp"], rules: [{ path: roomPath(4), verdict: "join_setting" }] },
  {
    tool: "freshvoice",
    domains: ["freshvoice.net"],
    rules: [{ path: roomPath(4), verdict: "join_setting" }],
  },
  {
    tool: "line_works",
    domains: ["worksmobile.com", "line-works.com"],
    rules: [{ host: /^(?:meet|meeting|video)\./, path: roomPath(4), verdict: "join_setting" }],
  },
  {
    tool: "gather",
    domains: ["gather.town"],
    rules: [
      { host: /^(?:www|support|help|blog)\./, verdict: "not_join" },
      { path: /^\/app\/[^/]+(?:\/[^/]+)?\/?$/i, verdict: "join_setting" },
      { path: /^\/i\/[^/]+\/?$/i, verdict: "join_setting" },
      { path: /^\/invite\/?$/i, query: { token: /./ }, verdict: "join_setting" },
    ],
  },
  {
    tool: "ovice",
    domains: ["ovice.in", "ovice.com"],
    rules: [
      { host: /^(?:(?:www|support|help|blog|lp)\.)?ovice\./, verdict: "not_join" },
      { host: /\.ovice\.in$/, path: /^\/$/, verdict: "join_setting" },
      { path: roomPath(4), verdict: "join_setting" },
    ],
  },
  {
    tool: "spatialchat",
    domains: ["spatial.chat"],
    rules: [{ path: /^\/(?:s|room)\/[^/]+(?:\/[^/]+)?\/?$/i, verdict: "join_setting" }],
  },
  {
    tool: "remo",
    domains: ["remo.co"],
    rules: [{ host: /^live\./, path: /^\/(?:e|event)\/[^/]+(?:\/[^/]+)?\/?$/i, verdict: "join_setting" }],
  },
];

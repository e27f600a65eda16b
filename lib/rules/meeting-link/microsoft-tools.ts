import type { KnownTool } from "./known-tool";

const MEETUP = "l/meetup-join/19(?::|%3a)[^/#]+(?:@|%40)(?:thread|unq)\\b[^/#]*(?:/\\d+)?/?";
const SHORT = "meet/\\d{8,16}/?";

/** Microsoft Teams, what came before it, and Microsoft's other services. */
export const MICROSOFT_TOOLS: readonly KnownTool[] = [
  {
    tool: "teams",
    domains: [
      "teams.microsoft.com",
      "teams.live.com",
      "teams.cloud.microsoft",
      "teams.microsoft.us",
      "teams.microsoftonline.cn",
    ],
    rules: [
      { host: /^dialin\./, verdict: "phone" },
      { path: new RegExp(`^/(?:v2/)?(?:${MEETUP}|${SHORT})$`, "i"), verdict: "join_setting" },
      {
        path: /^\/(?:v2\/?|_)?$/i,
        fragment: new RegExp(`^#/(?:${MEETUP}|${SHORT}|pre-join-calling/19(?::|%3a)[^/#]+)(?:\\?|$)`, "i"),
        verdict: "join_setting",
      },
      {
        path: /^\/dl\/launcher\/launcher\.html$/i,
        query: { url: new RegExp(`^/(?:_#/|v2/#?/?)?(?:${MEETUP}|${SHORT})(?:\\?|$)`, "i") },
        verdict: "join_setting",
      },
      { path: /^\/light-meetings\/launch\/?$/i, query: { coords: /./ }, verdict: "join_setting" },
    ],
  },
  {
    tool: "skype_business",
    domains: ["lync.com"],
    rules: [
      { host: /^(?:dialin|mysettings)\./, verdict: "phone" },
      { path: /^\/[^/]+\/./, verdict: "join_no" },
    ],
  },
  {
    tool: "skype",
    domains: ["skype.com"],
    rules: [{ host: /^join\./, path: /^\/./, verdict: "join_no" }],
  },
  {
    tool: "teams",
    domains: [
      "microsoft.com",
      "microsoftonline.com",
      "microsoft.us",
      "cloud.microsoft",
      "office.com",
      "office365.com",
      "outlook.com",
      "live.com",
      "sharepoint.com",
      "microsoftstream.com",
    ],
    rules: [{ host: /^login\./, verdict: "sign_in" }],
  },
];

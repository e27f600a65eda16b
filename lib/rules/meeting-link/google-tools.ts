import type { KnownTool } from "./known-tool";

/** Google Meet, and Google's other services, which people paste in its place. */
export const GOOGLE_TOOLS: readonly KnownTool[] = [
  {
    tool: "google_meet",
    domains: ["meet.google.com"],
    rules: [
      { host: /^meet\./, path: /^\/(?:_meet\/)?[a-z]{3}-?[a-z]{4}-?[a-z]{3}\/?$/i, verdict: "join_setting" },
      // A nickname opens only for people of the host's own organisation.
      { host: /^meet\./, path: /^\/lookup\/[^/]+\/?$/i, verdict: "join_no" },
      { path: /^\/tel\//i, verdict: "phone" },
    ],
  },
  { tool: "google_meet", domains: ["tel.meet"], rules: [{ verdict: "phone" }] },
  { tool: "google_meet", domains: ["meet.new", "cal.new", "calendar.app.google"], rules: [] },
  {
    tool: "google_meet",
    domains: ["google.com", "google.co.jp", "gmail.com"],
    rules: [
      { host: /^accounts\./, verdict: "sign_in" },
      { path: /^\/calendar\/(?:ical|feeds)\/.*\/private-/i, verdict: "host_secret" },
      { host: /^(?:hangouts|plus)\./, path: /^\/(?:call|hangouts|group)\b/i, verdict: "join_no" },
      { host: /^duo\./, path: /^\/./, verdict: "join_no" },
    ],
  },
];

import type { KnownTool } from "./known-tool";

/** Tools that force participants to have an account, and services that have ended. */
export const ACCOUNT_ONLY_TOOLS: readonly KnownTool[] = [
  {
    tool: "slack",
    domains: ["slack.com"],
    rules: [{ path: /^\/(?:huddle|call)\//i, verdict: "join_no" }],
  },
  {
    tool: "discord",
    domains: ["discord.com", "discordapp.com"],
    rules: [{ path: /^\/channels\/./i, verdict: "join_no" }],
  },
  { tool: "discord", domains: ["discord.gg"], rules: [] },
  {
    tool: "line",
    domains: ["line.me"],
    rules: [{ path: /^\/(?:R\/)?(?:meeting|call)\//i, verdict: "join_no" }],
  },
  { tool: "line", domains: ["line.naver.jp"], rules: [] },
  {
    tool: "whatsapp",
    domains: ["whatsapp.com"],
    rules: [{ host: /^call\./, path: /^\/(?:video|voice)\/./i, verdict: "join_no" }],
  },
  { tool: "whatsapp", domains: ["wa.me"], rules: [] },
  { tool: "signal", domains: ["signal.link"], rules: [{ path: /^\/call/i, verdict: "join_no" }] },
  { tool: "signal", domains: ["signal.me", "signal.group"], rules: [] },
  { tool: "telegram", domains: ["t.me", "telegram.me"], rules: [{ path: /^\/call\//i, verdict: "join_no" }] },
  {
    tool: "chatwork",
    domains: ["chatwork.com"],
    rules: [
      { host: /^live\./, path: /^\/./, verdict: "join_no" },
      { path: /^\/live/i, verdict: "join_no" },
    ],
  },
  {
    tool: "messenger",
    domains: ["facebook.com", "messenger.com"],
    rules: [{ path: /^\/groupcall\//i, verdict: "join_no" }],
  },
  { tool: "messenger", domains: ["msngr.com"], rules: [{ path: /^\/./, verdict: "join_no" }] },
  { tool: "messenger", domains: ["m.me"], rules: [] },
  {
    tool: "bluejeans",
    domains: ["bluejeans.com"],
    rules: [{ path: /^\/(?:\d{6,}|meet\/|join\/|webapp)/i, verdict: "join_no" }],
  },
  {
    tool: "chime",
    domains: ["chime.aws"],
    rules: [{ path: /^\/(?:meetings\/)?(?:\d{6,}|[a-z][\w-]+)\/?$/i, verdict: "join_no" }],
  },
  { tool: "around", domains: ["around.co"], rules: [{ path: /^\/r\/./i, verdict: "join_no" }] },
  { tool: "whereby", domains: ["appear.in"], rules: [{ path: /^\/./, verdict: "join_no" }] },
  {
    tool: "other",
    domains: ["meet.starleaf.com", "highfive.com", "uberconference.com", "blizz.com", "fuze.com"],
    rules: [{ path: /^\/./, verdict: "join_no" }],
  },
];

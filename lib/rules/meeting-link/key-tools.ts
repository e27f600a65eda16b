import type { KnownTool } from "./known-tool";
import { roomPath } from "./room-path";

/** Services whose key lies in the fragment: without it the link opens nothing, so it is kept. */
export const KEY_TOOLS: readonly KnownTool[] = [
  {
    tool: "facetime",
    domains: ["facetime.apple.com"],
    rules: [{ path: /^\/join\/?$/i, fragment: /^#(?=.*\bk=.)(?=.*\bp=.)/, verdict: "join_setting" }],
  },
  {
    tool: "proton_meet",
    domains: ["meet.proton.me"],
    rules: [
      { path: /^\/(?:u\/\d+\/|guest\/)?join\/id-[\w-]+\/?$/i, fragment: /^#pwd-./, verdict: "join_yes" },
    ],
  },
  {
    tool: "livekit",
    domains: ["meet.livekit.io"],
    rules: [{ path: /^\/rooms\/[^/]+\/?$/i, keepsFragment: true, verdict: "join_yes" }],
  },
  {
    tool: "element_call",
    domains: ["call.element.io"],
    rules: [
      { path: /^\/room\/?$/i, fragment: /^#\/./, verdict: "join_yes" },
      { path: /^\/(?!room\/?$)/i, fragment: /^#\?./, verdict: "join_yes" },
      { path: roomPath(1), keepsFragment: true, verdict: "join_yes" },
    ],
  },
];

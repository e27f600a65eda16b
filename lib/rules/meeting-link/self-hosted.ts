import type { VerdictName } from "./known-tool";
import type { ToolKey } from "./tool-key";

type SelfHosted = { readonly path: RegExp; readonly tool: ToolKey; readonly verdict: VerdictName };

/** Products an organisation runs on a host of its own: told by the shape of the path. */
const SHAPES: readonly SelfHosted[] = [
  { path: /^\/bigbluebutton\/api\/(?:join|create|end)\b/i, tool: "bigbluebutton", verdict: "host_secret" },
  { path: /^\/playback\/presentation\//i, tool: "bigbluebutton", verdict: "not_join" },
  {
    path: /^(?:\/gl)?\/b\/\w{2,4}-\w{3}-\w{3}(?:-\w{3})?\/?$/i,
    tool: "bigbluebutton",
    verdict: "join_setting",
  },
  {
    path: /^\/rooms\/\w{3}-\w{3}-\w{3}-\w{3}(?:\/join)?\/?$/i,
    tool: "bigbluebutton",
    verdict: "join_setting",
  },
  { path: /^(?:\/index\.php)?\/call\/[a-z0-9]{6,}\/?$/i, tool: "nextcloud_talk", verdict: "join_setting" },
  { path: /^\/webapp\d?\/(?:conference|m|meet|home|#)\//i, tool: "pexip", verdict: "join_setting" },
  {
    path: /\.(?:ics|pdf|docx?|xlsx?|pptx?|zip|exe|msi|dmg|apk|mp4|mov|m4a|mp3)$/i,
    tool: "unknown",
    verdict: "not_join",
  },
];

/** The product recognised by the path on a host we do not know; null where the path says nothing. */
export function findSelfHosted(path: string): SelfHosted | null {
  return SHAPES.find((shape) => shape.path.test(path)) ?? null;
}

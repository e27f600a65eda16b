import type { VerdictName } from "./known-tool";
import type { ToolKey } from "./tool-key";

/** Words people set before a link with a colon. */
const LABELS = /^(?:url|link|meeting|join|zoom|teams|meet|webex|here|room)$/i;

const PHONE_SCHEMES = /^(?:tel|sips?|callto|sms|smsto|h323|fax|modem)$/i;

/** Schemes that belong to one tool's application, whose web link is wanted instead. */
const APP_SCHEMES: ReadonlyMap<string, ToolKey> = new Map<string, ToolKey>([
  ["zoommtg", "zoom"],
  ["zoomus", "zoom"],
  ["zoomphonecall", "zoom"],
  ["msteams", "teams"],
  ["ms-teams", "teams"],
  ["webex", "webex"],
  ["webexteams", "webex"],
  ["wbx", "webex"],
  ["facetime", "facetime"],
  ["facetime-audio", "facetime"],
  ["skype", "skype"],
  ["lync15", "skype_business"],
  ["slack", "slack"],
  ["discord", "discord"],
  ["line", "line"],
  ["whatsapp", "whatsapp"],
  ["sgnl", "signal"],
  ["tg", "telegram"],
  ["fb-messenger", "messenger"],
  ["lark", "lark"],
  ["feishu", "feishu"],
  ["dingtalk", "dingtalk"],
  ["wemeet", "tencent_meeting"],
  ["gotomeeting", "goto"],
]);

/** Schemes that run code, whatever follows. */
const SCRIPT_SCHEMES = /^(?:javascript|vbscript|data)$/i;

/**
 * What a text amounts to by its leading scheme alone; null where there is none, or it is http(s), or a
 * mere label such as `URL: https://…`. Decided before any link is looked for, so that nothing is taken
 * out of `javascript:…//https://…`.
 */
export function judgeScheme(text: string): { tool: ToolKey; verdict: VerdictName } | null {
  const scheme = /^([a-z][a-z0-9+.-]{0,40}):/i.exec(text)?.[1];
  if (!scheme || /^https?$/i.test(scheme)) return null;
  if (PHONE_SCHEMES.test(scheme)) return { tool: toolOfSip(text), verdict: "phone" };
  if (SCRIPT_SCHEMES.test(scheme)) return { tool: "other", verdict: "scheme" };
  // `zoom.us:443/j/…` is a host and its port, `Topic: …` a line of an invitation.
  const rest = text.slice(scheme.length + 1);
  if (/^\d{1,5}(?:[/?#]|$)/.test(rest) || /^\s/.test(rest)) return null;
  const app = APP_SCHEMES.get(scheme.toLowerCase());
  if (app && !/^https?:/i.test(rest)) return { tool: app, verdict: "scheme" };
  if (LABELS.test(scheme) || (scheme.includes(".") && !rest.startsWith("//"))) return null;
  return /\s/.test(text) ? null : { tool: "other", verdict: "scheme" };
}

/** A video address of Webex is told from a plain telephone. */
function toolOfSip(text: string): ToolKey {
  return /^sips?:[^@\s]+@(?:[\w-]+\.)?webex\.com(?![\w.-])/i.test(text) ? "webex" : "phone";
}

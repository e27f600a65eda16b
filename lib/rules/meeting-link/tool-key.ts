/** Meeting tools whose links are accepted, in the order of a select; `unknown` stands for any other tool. */
const ACCEPTED_TOOL_KEYS = [
  "zoom",
  "teams",
  "webex",
  "google_meet",
  "whereby",
  "jitsi",
  "8x8",
  "goto",
  "ringcentral",
  "zoho",
  "lark",
  "feishu",
  "dingtalk",
  "voov",
  "tencent_meeting",
  "facetime",
  "vcube",
  "bellface",
  "meet_in",
  "freshvoice",
  "line_works",
  "gather",
  "ovice",
  "spatialchat",
  "remo",
  "livekit",
  "proton_meet",
  "element_call",
  "bigbluebutton",
  "nextcloud_talk",
  "pexip",
  "vonage",
  "dialpad",
  "daily",
  "brave_talk",
  "adobe_connect",
  "lifesize",
  "teamlink",
  "unknown",
] as const;

/** Tools that force participants to have an account, or that have ended. */
const REFUSED_TOOL_KEYS = [
  "slack",
  "discord",
  "line",
  "whatsapp",
  "signal",
  "telegram",
  "chatwork",
  "messenger",
  "skype",
  "skype_business",
  "bluejeans",
  "chime",
  "around",
] as const;

/** What a link turned out to be where it is no tool at all. */
const NO_TOOL_KEYS = ["lookalike", "phone", "shortener", "wrapper", "other"] as const;

/** Everything a link can belong to, as one closed list. */
export const TOOL_KEYS = [...ACCEPTED_TOOL_KEYS, ...REFUSED_TOOL_KEYS, ...NO_TOOL_KEYS] as const;
export type ToolKey = (typeof TOOL_KEYS)[number];

/**
 * Tools a customer may name now and give the URL of later. Google Meet is not among them: there we
 * send the URL ourselves.
 */
export const OWN_TOOL_NAMES: readonly ToolKey[] = ACCEPTED_TOOL_KEYS.filter((key) => key !== "google_meet");

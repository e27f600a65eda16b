import { OWN_TOOL_NAMES, type ToolKey } from "./meeting-link/tool-key";
import { type VettedLink, vetMeetingLink } from "./meeting-link/vet-meeting-link";
import type { Refusal } from "./refusal";
import { countCharacters, isReadableText, tidyText } from "./typed-text";

export const MEETING_CODE_MAX = 200;

/** What the customer typed about the meeting tool. */
export type ToolForm = {
  /** `google_meet`: we send the URL; `own`: the customer does. */
  readonly tool: string;
  /** With an own tool: `now` or `later`. */
  readonly urlWhen: string;
  /** With an own tool and `later`: which one. */
  readonly toolName: string;
  readonly meetingUrl: string;
  /** "on" when the person confirmed that a guest can join. */
  readonly isGuestConfirmed: string;
  readonly meetingCode: string;
};

export type Tool = {
  readonly tool: ToolKey;
  readonly isOwnTool: boolean;
  readonly isUrlLater: boolean;
  readonly offeredUrl: string | null;
  /** The link is of a host we do not know: staff look at it. */
  readonly isUrlFlagged: boolean;
  readonly meetingCode: string | null;
};

/** Our own tool, whose URL support gives. */
export const GOOGLE_MEET: Tool = {
  tool: "google_meet",
  isOwnTool: false,
  isUrlLater: false,
  offeredUrl: null,
  isUrlFlagged: false,
  meetingCode: null,
};

/**
 * 「指定がない場合は、当社から Google Meet の URL を送付します。それ以外のツールを希望する場合は、お客様から
 * ミーティング参加用の URL を送付してください」: returns every broken rule, or the tool as it will be kept.
 */
export function judgeTool(form: ToolForm): { refusals: Refusal[]; tool: Tool | null } {
  if (form.tool === "google_meet") return { refusals: [], tool: GOOGLE_MEET };
  if (form.tool !== "own") return { refusals: [{ code: "tool_missing", field: "tool" }], tool: null };
  if (form.urlWhen === "later") return judgeNamedTool(form.toolName);

  const meetingCode = tidyText(form.meetingCode);
  const refusals: Refusal[] = [];
  if (!isReadableText(form.meetingCode)) refusals.push({ code: "text_unreadable", field: "meetingCode" });
  if (countCharacters(meetingCode) > MEETING_CODE_MAX)
    refusals.push({ code: "meeting_code_long", field: "meetingCode" });
  // What opens the meeting for its host is not to be kept in this field either.
  if (vetMeetingLink(meetingCode).refusal === "url_host_secret")
    refusals.push({ code: "url_host_secret", field: "meetingCode" });

  const { link, refusals: linkRefusals } = judgeMeetingUrl(form.meetingUrl, form.isGuestConfirmed === "on");
  refusals.push(...linkRefusals);
  if (refusals.length > 0 || !link) return { refusals, tool: null };
  const tool: Tool = {
    tool: link.tool,
    isOwnTool: true,
    isUrlLater: false,
    offeredUrl: link.href,
    isUrlFlagged: link.flagged,
    meetingCode: meetingCode || null,
  };
  return { refusals, tool };
}

/** A tool named now whose URL, and whatever goes with it, follows once the date is known. */
function judgeNamedTool(toolName: string): { refusals: Refusal[]; tool: Tool | null } {
  const named = OWN_TOOL_NAMES.find((name) => name === toolName);
  if (!named) return { refusals: [{ code: "tool_name_missing", field: "toolName" }], tool: null };
  return { refusals: [], tool: { ...GOOGLE_MEET, tool: named, isOwnTool: true, isUrlLater: true } };
}

/**
 * 「ゲストによる参加を許可したミーティング用 URL をご準備ください」: vets a link and, where joining as a guest
 * hangs on the host's setting, asks for the tick that it is allowed. `isGuestConfirmed: true` for staff.
 */
export function judgeMeetingUrl(
  raw: string,
  isGuestConfirmed: boolean,
): { refusals: Refusal[]; link: VettedLink | null } {
  const link = vetMeetingLink(raw);
  if (link.refusal) return { refusals: [{ code: link.refusal, field: "meetingUrl" }], link: null };
  if (link.guest === "setting" && !isGuestConfirmed) {
    return { refusals: [{ code: "guest_unchecked", field: "isGuestConfirmed" }], link };
  }
  return { refusals: [], link };
}

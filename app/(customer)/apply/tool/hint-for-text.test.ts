import { describe, expect, it } from "vitest";
import { meetingDomainsOf } from "@/lib/rules/meeting-link/known-tools";
import { hintForText } from "./hint-for-text";

const HINTS = (["zoom", "teams", "webex", "google_meet"] as const).map((tool) => ({
  domains: meetingDomainsOf(tool),
  text: tool,
}));

describe("the hint while a link is typed", () => {
  it.each([
    ["https://us02web.zoom.us/j/85012345678?pwd=x", "zoom"],
    ["zoom.us/j/85012345678", "zoom"],
    ["Zoom に入る\nhttps://example-co-jp.zoom.us/my/taro\nパスコード: 123456", "zoom"],
    ["ｈｔｔｐｓ：／／ｚｏｏｍ．ｕｓ／ｊ／８５０１２３４５６７８", "zoom"],
    ["今すぐ会議に入る<https://TEAMS.microsoft.com/meet/2345678901234?p=abc>", "teams"],
    ["https://example.my.webex.com/join/taro", "webex"],
    ["当日は meet.google.com/abc-defg-hij から", "google_meet"],
  ])("is that of the tool in %j", (text, tool) => {
    expect(hintForText(text, HINTS)).toBe(tool);
  });

  it.each([
    "",
    "Zoom でお願いします",
    "https://zoom.us.example.com/j/1",
    "https://whereby.com/room",
    "notzoom.us",
  ])("is none for %j", (text) => {
    expect(hintForText(text, HINTS)).toBeNull();
  });
});

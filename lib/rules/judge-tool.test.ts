import { describe, expect, it } from "vitest";
import { judgeTool, MEETING_CODE_MAX, type ToolForm } from "./judge-tool";

const ZOOM = "https://us02web.zoom.us/j/85012345678?pwd=AbCdEf.1";
const OWN: ToolForm = {
  tool: "own",
  urlWhen: "now",
  toolName: "",
  meetingUrl: ZOOM,
  isGuestConfirmed: "on",
  meetingCode: "",
};

const judge = (fields: Partial<ToolForm>) => judgeTool({ ...OWN, ...fields });

describe("our Google Meet", () => {
  it("needs nothing else, whatever stands in fields that are out of sight", () => {
    const { refusals, tool } = judge({
      tool: "google_meet",
      meetingUrl: "http://x",
      meetingCode: "9".repeat(999),
    });
    expect(refusals).toEqual([]);
    expect(tool).toEqual({
      tool: "google_meet",
      isOwnTool: false,
      isUrlLater: false,
      offeredUrl: null,
      isUrlFlagged: false,
      meetingCode: null,
    });
  });
});

describe("an own tool with its URL", () => {
  it("is kept with the normalised link and the code", () => {
    expect(judge({ meetingCode: " 246810 " })).toMatchObject({
      refusals: [],
      tool: { tool: "zoom", isOwnTool: true, isUrlLater: false, offeredUrl: ZOOM, meetingCode: "246810" },
    });
  });

  it("needs the tick where joining as a guest hangs on a setting, and not where it does not", () => {
    expect(judge({ isGuestConfirmed: "" }).refusals).toEqual([
      { code: "guest_unchecked", field: "isGuestConfirmed" },
    ]);
    expect(judge({ isGuestConfirmed: "", meetingUrl: "https://whereby.com/room-1" }).refusals).toEqual([]);
  });

  it("tells what is wrong with the link and with the code together", () => {
    const { refusals, tool } = judge({ meetingUrl: "", meetingCode: "9".repeat(MEETING_CODE_MAX + 1) });
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ["meeting_code_long", "meetingCode"],
      ["url_missing", "meetingUrl"],
    ]);
    expect(tool).toBeNull();
  });

  it("takes no link of the host's, in neither field", () => {
    const secret = "https://zoom.us/s/85012345678?zak=hidden";
    expect(judge({ meetingUrl: secret })).toEqual({
      refusals: [{ code: "url_host_secret", field: "meetingUrl" }],
      tool: null,
    });
    expect(judge({ meetingCode: `開始用 ${secret}` })).toEqual({
      refusals: [{ code: "url_host_secret", field: "meetingCode" }],
      tool: null,
    });
  });
});

describe("an own tool whose URL follows", () => {
  const later = { urlWhen: "later", toolName: "teams", meetingUrl: "", isGuestConfirmed: "" };

  it("is kept by its name, without what was typed beside it before", () => {
    expect(judge({ ...later, meetingUrl: "http://x", meetingCode: "9".repeat(999) })).toEqual({
      refusals: [],
      tool: {
        tool: "teams",
        isOwnTool: true,
        isUrlLater: true,
        offeredUrl: null,
        isUrlFlagged: false,
        meetingCode: null,
      },
    });
  });

  it.each(["", "google_meet", "slack", "constructor"])(
    "has to be one of the list, which %j is not",
    (name) => {
      expect(judge({ ...later, toolName: name })).toEqual({
        refusals: [{ code: "tool_name_missing", field: "toolName" }],
        tool: null,
      });
    },
  );
});

it.each(["", "phone", "OWN"])("nothing chosen, as %j, is asked for", (tool) => {
  expect(judge({ tool })).toEqual({ refusals: [{ code: "tool_missing", field: "tool" }], tool: null });
});

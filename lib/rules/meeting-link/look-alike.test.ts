import { describe, expect, it } from "vitest";
import { isLookAlikeHost } from "./look-alike";
import { isOneEditApart } from "./one-edit";
import { decodeLabel } from "./punycode";
import { skeletonOf } from "./skeleton";
import { vetMeetingLink } from "./vet-meeting-link";

describe("a host that looks like a known one", () => {
  it.each([
    "zoorn.us",
    "zo0m.us",
    "us02web.zooom.us",
    "zom.us",
    "zomo.us",
    "zoom.us.evil.example",
    "zoom-us.evil.example",
    "meet-google.com",
    "meet.gogle.com",
    "meet.google.co",
    "goog1e.example",
    "teams-microsoft.com",
    "tearns.evil.example",
    "micros0ft.example",
    "webx.com",
    "web-ex.example",
    "meet.jit.so",
    "meet-jit-si.example",
    "8x8.vc.evil.example",
    "meet.goto.co",
    "vvhereby.com",
  ])("is told: %s", (host) => {
    expect(isLookAlikeHost(host)).toBe(true);
  });

  it.each(["zооm.us", "wеbex.com", "zoöm.us", "ｚooｍ.example", "ᴢoom.us", "ζoom.us", "zoom.еvil.example"])(
    "is told in other scripts: %s",
    (host) => {
      expect(isLookAlikeHost(new URL(`https://${host}/`).hostname)).toBe(true);
    },
  );

  it.each([
    "meet.example.co.jp",
    "conf.example.ac.jp",
    "online.example.co.jp",
    "goto.example.co.jp",
    "line.example.co.jp",
    "jitsi.example.co.jp",
    "bbb.example.ac.jp",
    "webexpert.example",
    "teamspirit.example",
    "popcorn.example",
    "zozo.example",
    "meeting.example",
    "video.example",
    "larkspur.example",
  ])("is not seen in an ordinary company's host: %s", (host) => {
    expect(isLookAlikeHost(host)).toBe(false);
  });

  it("is not seen in a Japanese name", () => {
    expect(isLookAlikeHost(new URL("https://会議.example.jp/").hostname)).toBe(false);
    expect(isLookAlikeHost(new URL("https://オンライン会議室.example.jp/").hostname)).toBe(false);
  });
});

describe("the rest of a link on an unknown host", () => {
  it.each([
    "https://evil.example/zoom.us/j/85012345678",
    "https://evil.example/?next=https%3A%2F%2Fzoom.us%2Fj%2F85012345678",
    "https://evil.example/?next=https%253A%252F%252Fmeet.google.com%252Fabc-defg-hij",
    "https://evil.example/#teams.microsoft.com",
    "https://evil.example/l/meetup-join/19%3ameeting_AbC%40thread.v2/0",
    "https://evil.example/%zz/zoom%2Eus",
  ])("must not borrow a known tool's domain: %s", (url) => {
    expect(vetMeetingLink(url).refusal).toBe("url_lookalike");
  });

  it("may hold words that merely resemble one", () => {
    expect(vetMeetingLink("https://meet.example.co.jp/zoom").refusal).toBeNull();
    expect(vetMeetingLink("https://meet.example.co.jp/room?from=bazoom.usage").refusal).toBeNull();
  });
});

describe("the parts of the comparison", () => {
  it("tells one slip from none and from two", () => {
    for (const slip of ["zom.us", "zooom.us", "zoon.us", "zomo.us", "zoom.su"]) {
      expect(isOneEditApart("zoom.us", slip), slip).toBe(true);
    }
    for (const other of ["zoom.us", "zo.us", "zoooom.us", "zaam.us", "zoom.com"]) {
      expect(isOneEditApart("zoom.us", other), other).toBe(false);
    }
  });

  it("reads encoded labels as the platform writes them", () => {
    for (const label of [
      "会議",
      "bücher",
      "зум",
      "日本語ab",
      "mañana",
      "オンライン会議室",
      "a-ü-b",
      "𠮷野家",
    ]) {
      const [encoded = ""] = new URL(`https://${label}.example/`).hostname.split(".");
      expect(encoded).toMatch(/^xn--/);
      expect(decodeLabel(encoded)).toBe(label);
    }
    expect(decodeLabel("zoom")).toBe("zoom");
    expect(decodeLabel("xn--!!")).toBe("xn--!!");
  });

  it("gives names one takes for each other one skeleton", () => {
    expect(skeletonOf("zoorn")).toBe(skeletonOf("ZO0M"));
    expect(skeletonOf("googIe")).toBe(skeletonOf("goog1e"));
    expect(skeletonOf("wеbéx")).toBe(skeletonOf("webex"));
    expect(skeletonOf("webex")).not.toBe(skeletonOf("whereby"));
  });
});

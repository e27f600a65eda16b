import { describe, expect, it } from "vitest";
import { vetMeetingLink } from "./vet-meeting-link";

const ZOOM = "https://us02web.zoom.us/j/85012345678?pwd=AbCdEf.1";
const TEAMS =
  "https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context=%7b%22Tid%22%3a%22a%22%7d";
const MEET = "https://meet.google.com/abc-defg-hij";

describe("a pasted invitation", () => {
  it.each([
    [
      "Zoom's in Japanese",
      ZOOM,
      `山田 太郎さんが予約された Zoom の会議にお招きします。

件名: 回線のご相談
日時: 2026年12月7日 02:00 PM 東京

Zoom に入る
${ZOOM}

ミーティング ID: 850 1234 5678
パスコード: 123456

ワンタップで電話をかける
+81363628317,,85012345678#,,,,*123456# 日本

お近くの電話番号をさがす: https://us02web.zoom.us/u/kdAbCdEf
SIP で入る
• 85012345678@zoomcrc.com`,
    ],
    [
      "Zoom's in English",
      ZOOM,
      `Topic: Line questions
Time: Dec 7, 2026 02:00 PM Tokyo
Join:
<${ZOOM}>
Meeting ID: 850 1234 5678
Dial by your location: https://us02web.zoom.us/u/kdAbCdEf
Add to calendar: https://us02web.zoom.us/meeting/tZAbCd/ics?icsToken=abc`,
    ],
    [
      "Teams'",
      TEAMS,
      `________________
Microsoft Teams の会議 ヘルプが必要ですか? <https://aka.ms/JoinTeamsMeeting?omkt=ja-JP>
今すぐ会議に入る<${TEAMS}>
会議 ID: 234 567 890 123 4
電話: +81 3-1234-5678,,123456789# <tel:+81312345678,,123456789>
市内番号 <https://dialin.teams.microsoft.com/0a1b?id=123456789>
開催者向け: 会議のオプション <https://teams.microsoft.com/meetingOptions/?organizerId=1&tenantId=2>
________________
株式会社サンプル https://www.example.co.jp/`,
    ],
    [
      "Google Meet's",
      MEET,
      `回線のご相談
12月 7日 (月曜日) · 午後2:00～2:45
Google Meet の参加に必要な情報
ビデオ通話のリンク: ${MEET}。
または電話: (JP) +81 3-4545-0450 PIN: 123 456 789#
その他の電話番号: https://tel.meet/abc-defg-hij?pin=123456789`,
    ],
    ["written without a scheme", MEET, "当日はこちらから: meet.google.com/abc-defg-hij お願いします"],
    ["with the link between Japanese words", ZOOM, `参加は${ZOOM}からお願いします。`],
    ["in Markdown", MEET, `[${MEET}](${MEET}) (Google Meet)`],
    ["in HTML", `${ZOOM}&omn=1`, `<a href="${ZOOM}&amp;omn=1">${ZOOM}&amp;omn=1</a>`],
    ["with a label of full width", MEET, `URL：${MEET}`],
    [
      "with the link once with its passcode and once without",
      ZOOM,
      `Zoom ${ZOOM} / https://us02web.zoom.us/j/85012345678 まで`,
    ],
  ])("gives its one link: %s", (_, href, text) => {
    expect(vetMeetingLink(text)).toMatchObject({ href, refusal: null, flagged: false, extracted: true });
  });

  it("with two meetings is not decided", () => {
    expect(vetMeetingLink(`Zoom: ${ZOOM} または Meet: ${MEET}`).refusal).toBe("url_many");
    expect(vetMeetingLink(`${ZOOM}\nhttps://zoom.us/j/89912345678`).refusal).toBe("url_many");
    expect(vetMeetingLink("https://zoom.us/j/85012345678、https://zoom.us/j/89912345678").refusal).toBe(
      "url_many",
    );
    expect(vetMeetingLink("https://meet.example.jp/a と https://meet.example.jp/b").refusal).toBe("url_many");
    expect(vetMeetingLink(`${MEET} https://evil.example/`).refusal).toBe("url_many");
  });

  it("with the same link twice is one", () => {
    expect(vetMeetingLink(`${ZOOM} ${ZOOM}`)).toMatchObject({ href: ZOOM, refusal: null });
    expect(vetMeetingLink(`${MEET}\n${MEET}/`)).toMatchObject({ refusal: null });
  });

  it("of another site beside a link we must refuse is refused for that link", () => {
    const host = "主催者: https://zoom.us/s/85012345678 会社: https://www.example.co.jp/";
    expect(vetMeetingLink(host)).toMatchObject({ refusal: "url_host_secret", href: null });
    const fake = "Zoom: https://zoorn.us/j/85012345678 会社: https://www.example.co.jp/";
    expect(vetMeetingLink(fake).refusal).toBe("url_lookalike");
  });

  it("without any link says what is missing", () => {
    expect(vetMeetingLink("Zoom でお願いします").refusal).toBe("url_scheme");
    expect(vetMeetingLink("電話でお願いします").refusal).toBe("url_phone");
    expect(vetMeetingLink(" 　\u200b\n").refusal).toBe("url_missing");
  });
});

describe("slips of typing", () => {
  it.each([
    "　https://zoom.us/j/85012345678　",
    "「https://zoom.us/j/85012345678」",
    "（https://zoom.us/j/85012345678）",
    "<https://zoom.us/j/85012345678>",
    "https://zoom.us/j/85012345678。",
    "https://zoom.us/j/85012345678です",
    "ｈｔｔｐｓ：／／ｚｏｏｍ．ｕｓ／ｊ／８５０１２３４５６７８",
    "https://zoom。us/j/85012345678",
    "\u202ahttps://zoom.us/j/85012345678\u202c",
    "\ufeffhttps://zo\u00adom.us/j/850\u200b12345678",
    "https:/zoom.us/j/85012345678",
    "HTTP://ZOOM.US/j/85012345678",
    "zoom.us:443/j/85012345678",
    "URL:https://zoom.us/j/85012345678",
  ])("are put right: %s", (text) => {
    expect(vetMeetingLink(text).href).toBe("https://zoom.us/j/85012345678");
  });
});

import { describe, expect, it } from "vitest";
import { vetMeetingLink } from "./vet-meeting-link";

const ID = "85012345678";
const MEETUP = "l/meetup-join/19%3ameeting_AbCdEf%40thread.v2/0?context=%7b%22Tid%22%3a%22a%22%7d";
const HEX = "0123456789abcdef0123456789abcdef";

describe("links by which a guest joins", () => {
  it.each([
    ["google_meet", "setting", "https://meet.google.com/abc-defg-hij?authuser=0&hs=179"],
    ["google_meet", "setting", "https://meet.google.com/_meet/abc-defg-hij"],
    ["google_meet", "setting", "https://meet.google.com/ABC-DEFG-HIJ"],
    ["zoom", "setting", `https://us06web.zoom.us/w/${ID}?pwd=abc.1`],
    ["zoom", "setting", `https://app.zoom.us/wc/${ID}/join?fromPWA=1&pwd=abc`],
    ["zoom", "setting", `https://zoom.us/wc/join/${ID}`],
    ["zoom", "setting", "https://example-co-jp.zoom.us/my/taro.yamada"],
    ["zoom", "setting", "https://www.zoomgov.com/j/1612345678?pwd=abc"],
    ["zoom", "setting", "https://zoom.us/j/123456789"],
    ["teams", "setting", "https://teams.live.com/meet/9312345678901?p=abc"],
    ["teams", "setting", "https://teams.cloud.microsoft/meet/2345678901234?p=abc"],
    ["teams", "setting", `https://gov.teams.microsoft.us/${MEETUP}`],
    ["teams", "setting", "https://teams.microsoft.com/l/meetup-join/19%3aabc%40thread.tacv2/1600000000000"],
    ["teams", "setting", "https://teams.microsoft.com/_#/l/meetup-join/19:meeting_AbC@thread.v2/0"],
    ["teams", "setting", "https://teams.microsoft.com/v2/?meetingjoin=true#/meet/2345678901234?p=abc"],
    [
      "teams",
      "setting",
      `https://teams.microsoft.com/dl/launcher/launcher.html?url=${encodeURIComponent(`/_#/${MEETUP}`)}&type=meetup-join`,
    ],
    ["webex", "setting", "https://example.my.webex.com/join/taro"],
    ["webex", "setting", `https://example.webex.com/webappng/sites/example/meeting/info/${HEX}?MTID=m0123`],
    [
      "webex",
      "setting",
      `https://example.webex.com/wbxmjs/joinservice/sites/example/meeting/download/${HEX}`,
    ],
    ["webex", "setting", "https://example.webex.com/example/m.php?AT=JM&MK=123456789"],
    ["whereby", "yes", "https://example.whereby.com/room-1"],
    ["jitsi", "yes", "https://meet.jit.si/moderated/0123456789abcdef"],
    ["8x8", "setting", "https://8x8.vc/example/room"],
    ["goto", "yes", "https://global.gotomeeting.com/join/123456789"],
    ["goto", "yes", "https://www.gotomeet.me/taro"],
    ["ringcentral", "setting", "https://v.ringcentral.com/join/123456789?pw=abc"],
    ["ringcentral", "setting", "https://meetings.ringcentral.com/j/1234567890"],
    ["zoho", "yes", "https://meet.zoho.jp/abc-defg-hij"],
    ["lark", "setting", "https://vc.larksuite.com/j/123456789"],
    ["dingtalk", "setting", "https://meeting.dingtalk.com/j/AbCdEfGh"],
    ["voov", "setting", "https://voovmeeting.com/dm/AbCdEfGh"],
    ["tencent_meeting", "setting", "https://meeting.tencent.com/dm/AbCdEfGh"],
    ["vcube", "setting", "https://mtg5.vcube.com/invite/AbCdEfGh"],
    ["bellface", "setting", "https://bell-face.com/guest/AbCd"],
    ["gather", "setting", "https://app.gather.town/app/AbCdEf/office"],
    ["ovice", "setting", "https://example-inc.ovice.in/"],
    ["spatialchat", "setting", "https://spatial.chat/s/example"],
  ])("%s (%s): %s", (tool, guest, url) => {
    expect(vetMeetingLink(url)).toMatchObject({ tool, guest, kind: "join", refusal: null, flagged: false });
  });

  it("are accepted, and flagged, on hosts of an organisation's own", () => {
    const own = [
      ["bigbluebutton", "https://conf.example.ac.jp/rooms/abc-def-ghi-jkl/join"],
      ["nextcloud_talk", "https://cloud.example.co.jp/index.php/call/abcd1234"],
      ["pexip", "https://meet.example.co.jp/webapp/conference/taro"],
      ["unknown", "https://jitsi.example.co.jp/OfficeHour"],
      ["unknown", "https://会議.example.jp/room"],
    ] as const;
    for (const [tool, url] of own) {
      expect(vetMeetingLink(url)).toMatchObject({ tool, guest: "setting", refusal: null, flagged: true });
    }
  });

  it("keep a fragment that is the key, and only then", () => {
    const keys = [
      "https://facetime.apple.com/join#v=1&p=AbC&k=DeF",
      "https://meet.proton.me/join/id-ABC123#pwd-xyz",
      "https://meet.livekit.io/rooms/abcd-efgh#Key",
      "https://call.element.io/room/#/team?password=abc",
    ];
    for (const url of keys) expect(vetMeetingLink(url).href).toBe(url);
    expect(vetMeetingLink("https://meet.jit.si/Room#config.startWithVideoMuted=true").href).toBe(
      "https://meet.jit.si/Room",
    );
    expect(vetMeetingLink(`https://zoom.us/j/${ID}#success`).href).toBe(`https://zoom.us/j/${ID}`);
    expect(vetMeetingLink("https://meet.proton.me/join/id-ABC123").refusal).toBe("url_not_join");
  });
});

describe("links by which nobody joins as a guest", () => {
  it.each([
    ["url_not_join", "https://meet.google.com/"],
    ["url_not_join", "https://meet.google.com/new"],
    ["url_not_join", "https://meet.google.com/landing"],
    ["url_not_join", "https://meet.google.com/abc-defg-hi"],
    ["url_not_join", "https://meet.google.com/abc-defg-hijk"],
    ["url_not_join", "https://stream.meet.google.com/stream/0a1b2c3d"],
    ["url_not_join", "https://docs.google.com/document/d/abc/edit"],
    ["url_no_guest", "https://meet.google.com/lookup/abcdefghij"],
    ["url_no_guest", "https://hangouts.google.com/call/AbCdEf"],
    ["url_phone", "https://tel.meet/abc-defg-hij?pin=1234567"],
    ["url_not_join", "https://zoom.us/j/12345678"],
    ["url_not_join", "https://zoom.us/j/850123456789"],
    ["url_not_join", "https://zoom.us/rec/share/AbCdEf"],
    ["url_not_join", "https://zoom.us/postattend?mn=abc"],
    ["url_not_join", "https://zoom.us/meeting/register/tZAbCdEf"],
    ["url_not_join", "https://scheduler.zoom.us/taro/meeting"],
    ["url_no_guest", "https://zoom.us/signin"],
    ["url_phone", "https://us06web.zoom.us/u/kdAbCdEf"],
    ["url_host_secret", `https://us06web.zoom.us/w/${ID}?tk=abc.def&pwd=ghi`],
    ["url_host_secret", `https://app.zoom.us/wc/${ID}/start`],
    ["url_host_secret", `https://zoom.us/j/${ID}?access_token=eyJhbGciOiJIUzI1NiJ9.e30.sig`],
    ["url_not_join", "https://teams.microsoft.com/l/chat/0/0?users=taro@example.co.jp"],
    ["url_not_join", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_OTU4"],
    ["url_not_join", "https://teams.microsoft.com/meetingOptions/?organizerId=1"],
    ["url_not_join", "https://teams.microsoft.com/dl/launcher/launcher.html?url=https%3A%2F%2Fevil.example"],
    ["url_not_join", "https://forms.office.com/r/AbCdEf"],
    ["url_no_guest", "https://login.microsoftonline.com/common/oauth2/authorize"],
    ["url_phone", "https://dialin.teams.microsoft.com/0a1b?id=123"],
    ["url_no_guest", "https://join.skype.com/AbCdEf"],
    ["url_phone", "https://example.webex.com/example/globalcallin.php?MTID=m0123"],
    ["url_not_join", "https://example.webex.com/example/ldr.php?RCID=abc"],
    ["url_not_join", "https://example.webex.com/example/j.php"],
    ["url_host_secret", "https://example.webex.com/example/p.php?AT=LI&WID=taro&PW=abc"],
    ["url_host_secret", "https://example.whereby.com/room?roomKey=eyJtZWV0aW5nSWQi"],
    ["url_host_secret", "https://moderated.jitsi.net/0123456789abcdef"],
    ["url_host_secret", "https://meet.jit.si/Room?jwt=abc"],
    ["url_host_secret", "https://conf.example.co.jp/room?jwt=abc"],
    ["url_host_secret", "https://meet.livekit.io/custom?token=eyJhbGci.eyJpc3Mi.sig"],
    ["url_no_guest", "https://app.slack.com/huddle/T0123/C0123"],
    ["url_no_guest", "https://line.me/R/meeting/0123abcd"],
    ["url_no_guest", "https://signal.link/call/#key=abcd-efgh"],
    ["url_no_guest", "https://bluejeans.com/123456789"],
    ["url_not_join", "https://discord.gg/AbCdEf"],
    ["url_not_join", "https://wa.me/819012345678"],
    ["url_not_join", "https://www.chatwork.com/#!rid123456"],
    ["url_not_join", "https://timerex.net/s/taro/abcd"],
    ["url_not_join", "https://www.youtube.com/watch?v=abc"],
    ["url_not_join", "https://meet.example.co.jp/minutes.pdf"],
    ["url_no_guest", "https://meet.example.co.jp/login"],
    ["url_shortener", "https://tinyurl.com/abcd"],
    ["url_shortener", "https://aka.ms/JoinTeamsMeeting?omkt=ja-JP"],
    ["url_shortener", `https://www.google.com/url?q=https://zoom.us/j/${ID}`],
    [
      "url_shortener",
      `https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F${ID}`,
    ],
    ["url_shortener", `https://urldefense.com/v3/__https://zoom.us/j/${ID}__;!!abc`],
    ["url_private", `https://zoom.us:8443/j/${ID}`],
    ["url_private", `https://taro:secret@zoom.us/j/${ID}`],
    ["url_private", `https://@zoom.us/j/${ID}`],
    ["url_private", "https://[::1]/room"],
    ["url_private", "https://8.8.8.8/room"],
    ["url_private", "https://0x7f.1/room"],
    ["url_private", "https://meet.local/room"],
    ["url_private", "https://10.0.0.1.nip.io/room"],
    ["url_private", "localhost:3000/room"],
    ["url_scheme", "http://meet.example.co.jp/room"],
    ["url_scheme", "meet.example.co.jp/room"],
    ["url_scheme", `zoommtg://zoom.us/join?confno=${ID}`],
    ["url_scheme", `view-source:https://zoom.us/j/${ID}`],
    ["url_scheme", `javascript: alert(1) https://zoom.us/j/${ID}`],
    ["url_scheme", "data:text/html,<b>a</b>"],
    ["url_scheme", "あとで送ります"],
    ["url_phone", "callto:taro"],
    ["url_phone", "０３ー１２３４ー５６７８"],
    ["url_phone", "850 1234 5678"],
    ["url_phone", "携帯にお願いします"],
  ])("%s: %s", (refusal, url) => {
    expect(vetMeetingLink(url)).toMatchObject({ refusal, href: null, guest: "no", flagged: false });
  });
});

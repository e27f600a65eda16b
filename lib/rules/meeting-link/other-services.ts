import type { KnownTool } from "./known-tool";

const BOOKING = [
  [
    "calendly.com",
    "timerex.net",
    "spirinc.com",
    "eeasy.jp",
    "cal.com",
    "doodle.com",
    "youcanbook.me",
    "aitemasu.me",
  ],
  [
    "jicoo.com",
    "meetings.hubspot.com",
    "savvycal.com",
    "tidycal.com",
    "acuityscheduling.com",
    "chouseisan.com",
  ],
  ["tonton.amaneku.com", "densuke.biz", "schedule.nylas.com", "koalendar.com", "waaq.jp", "bookrun.jp"],
].flat();

const CALENDARS_AND_EVENTS = [
  [
    "cybozu.com",
    "timetreeapp.com",
    "icloud.com",
    "addevent.com",
    "peatix.com",
    "connpass.com",
    "doorkeeper.jp",
  ],
  ["eventbrite.com", "luma.com", "lu.ma", "meetup.com", "eventhub.jp", "eventregist.com", "eventos.tokyo"],
].flat();

const DOCUMENTS_AND_FORMS = [
  [
    "notion.so",
    "notion.site",
    "dropbox.com",
    "box.com",
    "github.com",
    "gitlab.com",
    "backlog.jp",
    "backlog.com",
  ],
  ["atlassian.net", "atlassian.com", "miro.com", "figma.com", "trello.com", "asana.com", "kintone.com"],
  [
    "docusign.net",
    "typeform.com",
    "surveymonkey.com",
    "tayori.com",
    "form.run",
    "formzu.net",
    "smartsheet.com",
  ],
  [
    "salesforce.com",
    "hubspot.com",
    "zendesk.com",
    "gigafile.nu",
    "firestorage.jp",
    "evernote.com",
    "scrapbox.io",
  ],
].flat();

const STREAMING = [
  [
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "twitch.tv",
    "nicovideo.jp",
    "loom.com",
    "tiktok.com",
    "dailymotion.com",
  ],
  ["ustream.tv", "abema.tv", "showroom-live.com", "vimeopro.com", "wistia.com"],
].flat();

const SOCIAL_AND_CHAT = [
  [
    "x.com",
    "twitter.com",
    "instagram.com",
    "linkedin.com",
    "threads.net",
    "mixi.jp",
    "note.com",
    "reddit.com",
  ],
  ["matrix.to", "app.element.io", "wechat.com", "kakao.com", "viber.com", "lit.link", "linktr.ee"],
].flat();

const SIGN_IN = [
  [
    "okta.com",
    "auth0.com",
    "onelogin.com",
    "duosecurity.com",
    "hennge.com",
    "ssso.hdems.com",
    "trustlogin.com",
  ],
  ["appleid.apple.com", "idmsa.apple.com", "idbroker.webex.com", "authentication.logmeininc.com"],
].flat();

const SITES = [
  "apple.com",
  "proton.me",
  "vonage.com",
  "dialpad.com",
  "soracom.io",
  "soracom.jp",
  "soracom.com",
  "wikipedia.org",
];

/** Well-known services which hold no meeting: booking, calendars, documents, videos, chat, sign-in. */
export const OTHER_SERVICES: readonly KnownTool[] = [
  { tool: "other", domains: SIGN_IN, rules: [{ verdict: "sign_in" }] },
  {
    tool: "other",
    domains: [
      ...BOOKING,
      ...CALENDARS_AND_EVENTS,
      ...DOCUMENTS_AND_FORMS,
      ...STREAMING,
      ...SOCIAL_AND_CHAT,
      ...SITES,
    ],
    rules: [],
  },
];

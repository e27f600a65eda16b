import type { Language } from "../auth/actor";
import type { NoticeView } from "./notice-view";
import { ORIGIN } from "./sample-views";
import type { SupplementView } from "./supplement-mail";

// Who reads English in the samples is elsewhere, so that times of two zones are seen as well.
const ENGLISH_READER = { name: "Anna Lind", timeZone: "Europe/Stockholm" };
const ENGLISH_ACCOUNT = "Kohan Sensors Inc.";
const ENGLISH_MESSAGES = {
  customer: "Thank you in advance.",
  support: "Could you please check this?\nPlease also tell us how many devices it is about.",
} as const;

const ENGLISH_FOLLOW_UPS = [
  { text: "How to renew certificates", dueOn: "2026-12-11", ticketNumber: "T-100" },
  { text: "An estimate of the cost", dueOn: null, ticketNumber: null },
];

/** A sample as it would be if everybody in it wrote English. */
export function inEnglish(view: NoticeView): NoticeView {
  const { message } = view;
  const shared = {
    accountName: ENGLISH_ACCOUNT,
    message: message && { ...message, body: ENGLISH_MESSAGES[message.from] },
  };
  if (view.side === "customer") {
    const followUps = ENGLISH_FOLLOW_UPS.slice(0, view.followUps.length);
    return { ...view, ...shared, reader: ENGLISH_READER, followUps };
  }
  return {
    ...view,
    ...shared,
    reader: { name: "Aya Suzuki", timeZone: "Asia/Tokyo" },
    actorName: view.by === "customer" ? ENGLISH_READER.name : view.actorName && "Naoki Sato",
    hostName: view.hostName && "Naoki Sato",
    holderNames: ["Aya Suzuki", "Naoki Sato"].slice(0, view.holderNames.length),
  };
}

/** What a customer added, for somebody of support who reads the language. */
export const SUPPLEMENT_SAMPLES: Record<Language, SupplementView> = {
  ja: {
    reference: "OH-1024",
    accountName: "湖畔センサー株式会社",
    origin: ORIGIN,
    readerName: "佐藤 直樹",
    memberName: "中村 玲奈",
    body: "対象の SIM は 12 枚です。\n型番は別紙のとおりです。",
  },
  en: {
    reference: "OH-1024",
    accountName: ENGLISH_ACCOUNT,
    origin: ORIGIN,
    readerName: "Naoki Sato",
    memberName: ENGLISH_READER.name,
    body: "It is about 12 SIMs.\nTheir models are in the attached list.",
  },
};

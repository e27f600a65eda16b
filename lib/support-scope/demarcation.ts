import type { Language } from "../auth/actor";
import type { Bilingual, ScopeRow } from "./scope-row";

/** A name as the figure breaks it into lines; put together they are the name in one line. */
export type NameLines = Readonly<Record<Language, readonly string[]>>;

export type Party = "customer" | "carrier" | "soracom" | "line_provider";

/** Who answers for a part of the way from the device to the customer's system. */
export const PARTIES: Readonly<Record<Party, NameLines>> = {
  customer: { ja: ["お客様"], en: ["Customer"] },
  carrier: { ja: ["移動体", "通信事業者"], en: ["Mobile network ", "operator"] },
  soracom: { ja: ["ソラコム"], en: ["SORACOM"] },
  line_provider: { ja: ["回線", "提供事業者"], en: ["Line provider"] },
};

export const SEGMENT_IDS = ["device", "carrier_network", "platform", "line", "system"] as const;
export type SegmentId = (typeof SEGMENT_IDS)[number];

/** One part of the way, between two points of demarcation. */
export type Segment = {
  readonly id: SegmentId;
  readonly party: Party;
  readonly name: NameLines;
  /** What SORACOM's support can say about it. */
  readonly answer: Bilingual;
};

const CUSTOMER_SIDE: Bilingual = {
  ja: "ソラコムでは調査できません。Priority・Enterprise プランのお客様には、ベストエフォートでお答えします。",
  en: "SORACOM cannot investigate it. Customers on the Priority or the Enterprise plan get a best-effort answer.",
};

/** The way from the device to the customer's system, in its order. */
export const SEGMENTS: readonly Segment[] = [
  {
    id: "device",
    party: "customer",
    name: { ja: ["IoT デバイス"], en: ["IoT device"] },
    answer: CUSTOMER_SIDE,
  },
  {
    id: "carrier_network",
    party: "carrier",
    name: { ja: ["通信事業者の", "設備"], en: ["Operator’s ", "equipment"] },
    answer: {
      ja: "工事情報は、一般に公開されているものと同等の内容をお答えできます。設備の中の稼働状況は、お答えが難しいことです。",
      en: "Maintenance work can be told as far as it is published for everybody. The state inside the equipment is difficult to answer.",
    },
  },
  {
    id: "platform",
    party: "soracom",
    name: { ja: ["SORACOM ", "プラットフォーム"], en: ["SORACOM ", "platform"] },
    answer: {
      ja: "使い方、セルラー接続の記録、API の操作の履歴、全体の稼働状況をお答えできます。",
      en: "Usage, records of cellular connections, the history of API operations and the state as a whole can be answered.",
    },
  },
  {
    id: "line",
    party: "line_provider",
    name: { ja: ["専用線接続"], en: ["Dedicated line"] },
    answer: {
      ja: "SORACOM Canal・Door・Direct の接続状態をお答えできます。回線提供事業者にもご確認いただくことをおすすめします。",
      en: "The connection state of SORACOM Canal, Door and Direct can be answered. We advise you to check with the line provider too.",
    },
  },
  {
    id: "system",
    party: "customer",
    name: {
      ja: ["お客様環境", "(クラウド・", "オンプレミス)"],
      en: ["Customer system ", "(cloud or ", "on-premises)"],
    },
    answer: CUSTOMER_SIDE,
  },
];

/** A SORACOM service by the stretch of the way it connects. */
export type ConnectingService = {
  readonly id: "air" | "canal" | "door" | "direct";
  readonly name: Bilingual;
  /** Its name where little room is, as lines. */
  readonly shortName: NameLines;
  readonly from: SegmentId;
  readonly to: SegmentId;
};

const TO_SYSTEM = { from: "platform", to: "system" } as const;

/** The services the source shows the demarcation for. */
export const CONNECTING_SERVICES: readonly ConnectingService[] = [
  {
    id: "air",
    name: { ja: "SORACOM Air for セルラー", en: "SORACOM Air for Cellular" },
    shortName: { ja: ["Air for ", "セルラー"], en: ["Air for ", "Cellular"] },
    from: "device",
    to: "platform",
  },
  {
    id: "canal",
    name: { ja: "SORACOM Canal", en: "SORACOM Canal" },
    shortName: { ja: ["Canal"], en: ["Canal"] },
    ...TO_SYSTEM,
  },
  {
    id: "door",
    name: { ja: "SORACOM Door", en: "SORACOM Door" },
    shortName: { ja: ["Door"], en: ["Door"] },
    ...TO_SYSTEM,
  },
  {
    id: "direct",
    name: { ja: "SORACOM Direct", en: "SORACOM Direct" },
    shortName: { ja: ["Direct"], en: ["Direct"] },
    ...TO_SYSTEM,
  },
];

/** The services that run over a part of the way, its ends included. */
export function servicesAt(segment: SegmentId): ConnectingService[] {
  const place = SEGMENT_IDS.indexOf(segment);
  return CONNECTING_SERVICES.filter(
    ({ from, to }) => SEGMENT_IDS.indexOf(from) <= place && place <= SEGMENT_IDS.indexOf(to),
  );
}

/** 「Basic プランの責任分界点の整理」 in sentences. */
export const DEMARCATION: readonly ScopeRow[] = [
  {
    id: "several_providers",
    text: {
      ja: "セルラー接続を使うシステムには、ふつう、いくつもの事業者が関わっています。たとえば、移動体通信事業者、デバイスの提供元、お客様環境への専用線接続を提供する回線提供事業者です。",
      en: "A system that uses cellular connections usually involves several companies: for example a mobile network operator, the maker of the device, and the provider of a dedicated line to the customer’s system.",
    },
  },
  {
    id: "know_the_boundaries",
    text: {
      ja: "問題を解決するには、事業者ごとの責任の分かれ目(責任分界点)と受け持つ範囲、提供されるサービスやサポートの内容を、正しく知っておくことが必要です。",
      en: "To solve a problem one has to know where each company’s responsibility begins and ends, what it has to do, and which services and support it offers.",
    },
  },
  {
    id: "customer_side_not_investigated",
    text: {
      ja: "IoT デバイスとお客様環境は、クラウドでもオンプレミスでも、お客様の責任範囲です。ソラコムでは調査できません。",
      en: "IoT devices and the customer’s system, in a cloud or on-premises, are the customer’s responsibility. SORACOM cannot investigate them.",
    },
  },
];

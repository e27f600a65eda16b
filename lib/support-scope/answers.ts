import type { ScopeRow } from "./scope-row";

/** 「回答できること」: examples of what the support desk can answer. */
export const CAN_ANSWER: readonly ScopeRow[] = [
  {
    id: "platform_usage",
    text: { ja: "SORACOM プラットフォームの使い方", en: "How to use the SORACOM platform" },
  },
  {
    id: "cellular_records",
    text: { ja: "デバイスからのセルラー接続の記録", en: "Records of cellular connections from devices" },
  },
  {
    id: "api_history",
    text: { ja: "SORACOM API の操作の履歴", en: "The history of SORACOM API operations" },
  },
  {
    id: "platform_state",
    text: { ja: "プラットフォーム全体の稼働状況", en: "The operating state of the platform as a whole" },
  },
  {
    id: "carrier_maintenance",
    text: {
      ja: "移動体通信事業者(MNO)の工事情報",
      en: "Maintenance work announced by mobile network operators (MNO)",
    },
    note: {
      ja: "一般に公開されているものと同等の内容です。",
      en: "The same information as is published for everybody.",
    },
  },
  {
    id: "private_connection_state",
    text: {
      ja: "SORACOM Canal・Door・Direct の接続状態",
      en: "The connection state of SORACOM Canal, Door and Direct",
    },
    note: {
      ja: "専用線接続を提供する事業者にも、お客様からご確認いただくことをおすすめします。",
      en: "We advise you to check with the provider of your dedicated line too.",
    },
  },
];

/** 「回答が難しいこと」: examples of what the support desk can hardly answer. */
export const HARD_TO_ANSWER: readonly ScopeRow[] = [
  {
    id: "customer_responsibility",
    text: {
      ja: "お客様の責任範囲についてのご質問",
      en: "Questions about what is the customer’s own responsibility",
    },
    parts: [
      {
        id: "customer_responsibility_best_effort",
        text: {
          ja: "Priority・Enterprise プランのお客様には、ベストエフォートでお答えします。",
          en: "Customers on the Priority or the Enterprise plan get a best-effort answer.",
        },
      },
    ],
  },
  {
    id: "carrier_equipment_state",
    text: {
      ja: "移動体通信事業者(MNO)の設備の中の稼働状況",
      en: "The operating state inside the equipment of mobile network operators (MNO)",
    },
  },
];

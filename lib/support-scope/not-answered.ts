import type { ScopeRow } from "./scope-row";

/** 「原則対応していないお問い合わせ」: what support does not answer as a rule, under any plan. */
export const NOT_ANSWERED: readonly ScopeRow[] = [
  {
    id: "payload_issue",
    text: {
      ja: "お客様が送受信するデータの中身に関する不具合",
      en: "Trouble with the content of the customer’s communication",
    },
    parts: [
      {
        id: "payload_best_effort",
        text: {
          ja: "セルラー接続に問題がないときは、ベストエフォートでお答えします。ソラコムは通信の内容を保管していません。",
          en: "When the cellular connection is sound, the answer is a best effort. SORACOM does not keep the content of communication.",
        },
      },
    ],
  },
  {
    id: "third_party_device",
    text: { ja: "他社から調達した機器の使い方", en: "How to use devices obtained from other companies" },
  },
  {
    id: "third_party_service",
    text: { ja: "他社のサービスについてのご質問", en: "Questions about other companies’ services" },
  },
  {
    id: "code_or_config_work",
    text: {
      ja: "お客様の要件に合わせた個別の作業",
      en: "Work on the customer’s individual requirements",
    },
    parts: [
      {
        id: "debugging_or_sample_code",
        text: {
          ja: "プログラムのデバッグ、サンプルコードの作成",
          en: "Debugging an implementation, writing sample code",
        },
      },
      {
        id: "config_files_or_setup",
        text: {
          ja: "設定ファイルの作成、設定作業の代行",
          en: "Writing configuration files, setting things up on the customer’s behalf",
        },
      },
    ],
  },
  {
    id: "purchased_device_further",
    text: {
      ja: "ソラコムで購入した機器についての、次のご質問・ご依頼",
      en: "These questions about devices bought from SORACOM",
    },
    note: { ja: "委託販売の商品は除きます。", en: "Goods sold on consignment are excepted." },
    parts: [
      {
        id: "device_with_other_carrier",
        text: {
          ja: "他社の通信サービスと組み合わせた使い方",
          en: "Combining them with other companies’ communication services",
        },
      },
      {
        id: "failure_investigation_report",
        text: {
          ja: "故障や不具合の原因の調査と、その報告書",
          en: "Investigating and reporting the cause of a failure or defect",
        },
      },
    ],
  },
  {
    id: "undocumented_or_advanced",
    text: {
      ja: "公開資料に載っていない仕様や操作、高度な扱い方",
      en: "Specifications and operations that are not published, and advanced handling",
    },
  },
  {
    id: "legal_opinion",
    text: { ja: "法規制などについての見解", en: "Opinions on laws and regulations" },
    note: {
      ja: "管轄・監督する官庁などにご確認ください。",
      en: "Please ask the authorities in charge.",
    },
  },
  {
    id: "base_station",
    text: {
      ja: "基地局の故障の調査、電波状況の改善などのご依頼",
      en: "Requests to inspect base stations or to improve radio coverage",
    },
  },
];

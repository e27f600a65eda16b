import type { SupportPlan } from "../rules/plan";
import type { ScopeRow } from "./scope-row";

export const SUPPORT_PLANS = ["basic", "priority", "enterprise"] as const satisfies readonly SupportPlan[];

/** How questions of a row are taken under a plan. */
export type Coverage = "covered" | "best_effort" | "none";

export type CoverageRow = ScopeRow & { readonly coverage: Readonly<Record<SupportPlan, Coverage>> };

const EVERY_PLAN = { basic: "covered", priority: "covered", enterprise: "covered" } as const;

/** 「サポート提供範囲のお問い合わせ」: what may be asked under which plan. */
export const PLAN_COVERAGE: readonly CoverageRow[] = [
  {
    id: "technical_questions",
    text: {
      ja: "SORACOM サービスについての技術的なご質問",
      en: "Technical questions about SORACOM services",
    },
    coverage: EVERY_PLAN,
    parts: [
      {
        id: "cellular_connectivity",
        text: { ja: "セルラー通信の接続", en: "Cellular connectivity" },
      },
      {
        id: "service_usage",
        text: {
          ja: "付加価値機能も含めた、サービスの使い方",
          en: "How to use the services, value-added features included",
        },
      },
    ],
  },
  {
    id: "purchased_device_basic",
    text: {
      ja: "ソラコムで購入した機器の製品不良と、公開資料にもとづく仕様・基本的な扱い方",
      en: "Defects of devices bought from SORACOM, and their published specifications and basic handling",
    },
    note: { ja: "委託販売の商品は除きます。", en: "Goods sold on consignment are excepted." },
    coverage: EVERY_PLAN,
  },
  {
    id: "recipe_or_docs",
    text: {
      ja: "SORACOM IoT レシピやユーザードキュメントの内容についてのご質問と、そのとおりに動かないときの対処",
      en: "Questions about SORACOM IoT recipes and the user documentation, and help when what they describe does not work",
    },
    coverage: EVERY_PLAN,
  },
  {
    id: "billing_contract",
    text: { ja: "ご利用料金とご契約の内容", en: "Fees and the contract" },
    coverage: EVERY_PLAN,
  },
  {
    id: "customer_side",
    text: {
      ja: "お客様の責任範囲についてのご質問",
      en: "Questions about what is the customer’s own responsibility",
    },
    coverage: { basic: "none", priority: "best_effort", enterprise: "best_effort" },
    parts: [
      {
        id: "customer_device",
        text: {
          ja: "SORACOM プラットフォームにつないだ IoT デバイス",
          en: "IoT devices connected to the SORACOM platform",
        },
      },
      {
        id: "customer_system",
        text: {
          ja: "SORACOM プラットフォームにつないだお客様のシステム環境",
          en: "Customer systems connected to the SORACOM platform",
        },
      },
    ],
  },
  {
    id: "extra_services",
    text: {
      ja: "お問い合わせへの回答に加えてご利用いただける付加サービス",
      en: "Additional services on top of answers to questions",
    },
    coverage: { basic: "none", priority: "covered", enterprise: "covered" },
  },
];

/** The rows a plan covers, wholly or with best effort. */
export function rowsCoveredBy(plan: SupportPlan): CoverageRow[] {
  return PLAN_COVERAGE.filter(({ coverage }) => coverage[plan] !== "none");
}

/** Where fees and guaranteed response times stand; they are not repeated here. */
export const FEES_AND_RESPONSE_TIMES: ScopeRow = {
  id: "fees_and_response_times",
  text: {
    ja: "プランごとの料金と、重要度に応じた応答保証時間(SLA)は、ユーザードキュメントの「サポートプラン」に書かれています。",
    en: "Fees of the plans and the response times guaranteed by severity (SLA) are stated in the user documentation under “Support plans” (サポートプラン).",
  },
};

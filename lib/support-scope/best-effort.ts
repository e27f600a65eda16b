import type { ScopeRow } from "./scope-row";

/** 「ベストエフォート回答」とは: what such an answer rests on, where it ends, and how to be entitled to it. */
export const BEST_EFFORT: readonly ScopeRow[] = [
  {
    id: "best_effort_basis",
    text: {
      ja: "Priority・Enterprise プランのお客様に、過去の似た事例で得られた知見や、当社で再現できる環境での検証結果などをもとにお答えするものです。",
      en: "Customers on the Priority or the Enterprise plan get an answer from what support learned in similar cases, from tests in environments it can reproduce, and the like.",
    },
  },
  {
    id: "best_effort_limit",
    text: {
      ja: "お問い合わせの時点で当社に情報がなく、一定の期間調べても原因の特定や検証が難しいときは、はっきりしたお答えができない場合があります。",
      en: "When support has no information at the time of the question, and the cause is still hard to find or to verify after some time of investigation, a definite answer may not be possible.",
    },
  },
  {
    id: "how_to_join",
    text: {
      ja: "Priority・Enterprise プランへの加入方法は、ユーザードキュメントの「サポートプランを切り替える」に書かれています。",
      en: "How to join the Priority or the Enterprise plan is described in the user documentation under “Switching support plans” (サポートプランを切り替える).",
    },
  },
];

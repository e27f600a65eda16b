import type { ScopeRow } from "./scope-row";

/** 「HTTP/MQTT/TCP/UDP セッションは切断されることがあります」: what to expect, and what to build for it. */
export const DROPPED_SESSIONS: readonly ScopeRow[] = [
  {
    id: "sessions_may_drop",
    text: {
      ja: "つながっている HTTP・MQTT・TCP・UDP のセッションは、さまざまな要因で切れることがあります。",
      en: "Established HTTP, MQTT, TCP and UDP sessions may drop for a variety of reasons.",
    },
  },
  {
    id: "reconnect",
    text: {
      ja: "切れたときは、接続し直してください。",
      en: "When a session drops, connect again.",
    },
  },
  {
    id: "exponential_backoff",
    text: {
      ja: "接続し直すときは、Exponential Backoff(失敗するたびに次までの待ち時間を延ばす方法)などの利用もご検討ください。",
      en: "When you reconnect, consider an algorithm such as exponential backoff, which waits longer after each failure.",
    },
  },
];

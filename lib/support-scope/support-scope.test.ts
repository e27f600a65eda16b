import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../auth/actor";
import { TOPIC_KINDS, topicKindsOf } from "../rules/topic-kinds";
import { CAN_ANSWER, HARD_TO_ANSWER } from "./answers";
import { BEST_EFFORT } from "./best-effort";
import { CONNECTING_SERVICES, DEMARCATION, PARTIES, SEGMENT_IDS, SEGMENTS, servicesAt } from "./demarcation";
import { DROPPED_SESSIONS } from "./dropped-sessions";
import { NOT_ANSWERED } from "./not-answered";
import { FEES_AND_RESPONSE_TIMES, PLAN_COVERAGE, rowsCoveredBy, SUPPORT_PLANS } from "./plan-coverage";
import { rowIds, type ScopeRow } from "./scope-row";

const IN_EVERY_PLAN = [
  "technical_questions",
  "cellular_connectivity",
  "service_usage",
  "purchased_device_basic",
  "recipe_or_docs",
  "billing_contract",
];
const BEYOND_BASIC = ["customer_side", "customer_device", "customer_system", "extra_services"];

// How many bullets the published page has under each of its headings, counted there by hand.
const BULLETS: readonly [
  heading: string,
  rows: readonly ScopeRow[],
  count: number,
  ids: readonly string[],
][] = [
  ["Basic プラン", rowsCoveredBy("basic"), 6, IN_EVERY_PLAN],
  ["Priority プラン", rowsCoveredBy("priority"), 10, [...IN_EVERY_PLAN, ...BEYOND_BASIC]],
  ["Enterprise プラン", rowsCoveredBy("enterprise"), 10, [...IN_EVERY_PLAN, ...BEYOND_BASIC]],
  [
    "原則対応していないお問い合わせ",
    NOT_ANSWERED,
    13,
    [
      "payload_issue",
      "payload_best_effort",
      "third_party_device",
      "third_party_service",
      "code_or_config_work",
      "debugging_or_sample_code",
      "config_files_or_setup",
      "purchased_device_further",
      "device_with_other_carrier",
      "failure_investigation_report",
      "undocumented_or_advanced",
      "legal_opinion",
      "base_station",
    ],
  ],
  [
    "回答できること",
    CAN_ANSWER,
    6,
    [
      "platform_usage",
      "cellular_records",
      "api_history",
      "platform_state",
      "carrier_maintenance",
      "private_connection_state",
    ],
  ],
  [
    "回答が難しいこと",
    HARD_TO_ANSWER,
    3,
    ["customer_responsibility", "customer_responsibility_best_effort", "carrier_equipment_state"],
  ],
];

// The same for its running text: one row for each thing said.
const SENTENCES: readonly [heading: string, rows: readonly ScopeRow[], ids: readonly string[]][] = [
  ["サポートの提供範囲", [FEES_AND_RESPONSE_TIMES], ["fees_and_response_times"]],
  ["「ベストエフォート回答」とは", BEST_EFFORT, ["best_effort_basis", "best_effort_limit", "how_to_join"]],
  [
    "Basic プランの責任分界点の整理",
    DEMARCATION,
    ["several_providers", "know_the_boundaries", "customer_side_not_investigated"],
  ],
  [
    "HTTP/MQTT/TCP/UDP セッションは切断されることがあります",
    DROPPED_SESSIONS,
    ["sessions_may_drop", "reconnect", "exponential_backoff"],
  ],
];

const ALL_ROWS: readonly ScopeRow[] = [
  FEES_AND_RESPONSE_TIMES,
  ...PLAN_COVERAGE,
  ...NOT_ANSWERED,
  ...BEST_EFFORT,
  ...DEMARCATION,
  ...CAN_ANSWER,
  ...HARD_TO_ANSWER,
  ...DROPPED_SESSIONS,
];

function eachRow(rows: readonly ScopeRow[]): ScopeRow[] {
  return rows.flatMap((row) => [row, ...eachRow(row.parts ?? [])]);
}

describe("the scope of support", () => {
  it.each(BULLETS)("has a row for every bullet under %s", (_heading, rows, count, ids) => {
    expect(rowIds(rows)).toEqual(ids);
    expect(rowIds(rows)).toHaveLength(count);
  });

  it.each(SENTENCES)("has a row for everything said in the text under %s", (_heading, rows, ids) => {
    expect(rowIds(rows)).toEqual(ids);
  });

  it("gives every row an id of its own, fit for an address", () => {
    const ids = rowIds(ALL_ROWS);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  it.each(LANGUAGES)("says every row in the language %s, tidily", (language) => {
    for (const { id, text, note } of eachRow(ALL_ROWS)) {
      for (const said of note ? [text, note] : [text]) {
        expect(said[language], id).not.toBe("");
        expect(said[language].trim(), id).toBe(said[language]);
        expect(said[language], id).not.toMatch(/[!！]|\*\d/);
      }
    }
  });

  it("says no two rows of a section alike", () => {
    for (const [heading, rows] of BULLETS) {
      const texts = eachRow(rows).map(({ text }) => text.ja);
      expect(new Set(texts).size, heading).toBe(texts.length);
    }
  });

  it("leaves amounts and guaranteed times to the page that has them", () => {
    for (const { id, text, note } of eachRow(ALL_ROWS)) {
      for (const language of LANGUAGES) {
        expect(`${text[language]}${note?.[language] ?? ""}`, id).not.toMatch(/[\d０-９]|円|¥|yen/i);
      }
    }
  });
});

describe("what the plans cover", () => {
  it("is the same for Priority and Enterprise, and more than Basic's", () => {
    for (const { id, coverage } of PLAN_COVERAGE) {
      expect(coverage.enterprise, id).toBe(coverage.priority);
      if (coverage.basic !== "none") expect(coverage.priority, id).toBe(coverage.basic);
    }
  });

  it("is best effort for the customer's own side, and for nothing else", () => {
    const bestEffort = SUPPORT_PLANS.map((plan) =>
      PLAN_COVERAGE.filter(({ coverage }) => coverage[plan] === "best_effort").map(({ id }) => id),
    );
    expect(bestEffort).toEqual([[], ["customer_side"], ["customer_side"]]);
  });
});

describe("the kinds of topic", () => {
  // From what office hours are for, which the scope of support does not name.
  const OF_OFFICE_HOURS = ["support_usage", "screen_sharing"];

  it("in scope or best effort are rows of the plans, payloads excepted", () => {
    const kinds = [...topicKindsOf("in_scope"), ...topicKindsOf("best_effort")];
    const covered = rowIds(PLAN_COVERAGE);
    const missing = kinds.filter((kind) => !covered.includes(kind));
    expect(missing.sort()).toEqual([...OF_OFFICE_HOURS, "payload_issue"].sort());
  });

  it("not answered as a rule are rows of what is not answered", () => {
    const rows = rowIds(NOT_ANSWERED);
    expect(topicKindsOf("not_answered").filter((kind) => !rows.includes(kind))).toEqual([]);
  });

  it("are of a class that their row bears out", () => {
    for (const id of rowIds(PLAN_COVERAGE)) {
      const classes = new Map<string, string>(Object.entries(TOPIC_KINDS));
      if (classes.has(id)) expect(classes.get(id), id).not.toBe("not_answered");
    }
  });
});

describe("the demarcation of responsibility", () => {
  it("runs from the device to the customer's system over the carrier, SORACOM and the line", () => {
    expect(SEGMENTS.map(({ id }) => id)).toEqual([...SEGMENT_IDS]);
    expect(SEGMENTS.map(({ party }) => party)).toEqual([
      "customer",
      "carrier",
      "soracom",
      "line_provider",
      "customer",
    ]);
  });

  it("is shown for Air, Canal, Door and Direct", () => {
    expect(CONNECTING_SERVICES.map(({ id }) => id)).toEqual(["air", "canal", "door", "direct"]);
  });

  it.each([
    ["device", ["air"]],
    ["carrier_network", ["air"]],
    ["platform", ["air", "canal", "door", "direct"]],
    ["line", ["canal", "door", "direct"]],
    ["system", ["canal", "door", "direct"]],
  ] as const)("has these services at %s: %j", (segment, ids) => {
    expect(servicesAt(segment).map(({ id }) => id)).toEqual(ids);
  });

  it("names everybody and everything with few enough characters for the figure's lines", () => {
    const names = [...Object.values(PARTIES), ...SEGMENTS.map(({ name }) => name)];
    for (const name of names) {
      for (const line of name.ja) expect(line.length).toBeLessThanOrEqual(8);
      for (const line of name.en) expect(line.length).toBeLessThanOrEqual(16);
      for (const language of LANGUAGES) expect(name[language].length).toBeLessThanOrEqual(3);
    }
  });
});
